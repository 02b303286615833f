package gol.compiler.ir;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A function, method, closure body or wrapper, one per instance. Its body is lowered when first
 * asked for, so that what is never reached costs nothing.
 */
public final class IrFunction {
    /**
     * The code.
     *
     * @param params receiver, then parameters, in order; for a closure's body the captured values
     *     come first
     * @param recoverToken where the prologue saves (and clears) the goroutine's recover token; null
     *     if the function does not call recover
     */
    public record Body(List<Local> params, @Nullable Local recoverToken, St.Block block) {}

    private final String name;
    private final String symbol;
    private final String fileName;
    private final int line;
    private final List<IrType> params;
    private final List<IrType> results;
    private final boolean usesRecover;
    private final @Nullable JavaMethod nativeMethod;
    private @Nullable Function<IrFunction, Body> lowering;
    private @Nullable Body body;
    private int captured;
    private boolean ofLibrary;

    /**
     * @param name Go's name as traces print it: {@code main.(*T).m}, {@code main.f.func1}, {@code
     *     main.g[...]}
     * @param symbol unique within the program and legal as a Java method's name
     * @param params types of captured values, receiver and parameters
     * @param nativeMethod the implementation of a function without a body
     * @param lowering makes the body
     */
    public IrFunction(
            String name,
            String symbol,
            String fileName,
            int line,
            List<IrType> params,
            List<IrType> results,
            boolean usesRecover,
            @Nullable JavaMethod nativeMethod,
            @Nullable Function<IrFunction, Body> lowering) {
        this.name = name;
        this.symbol = symbol;
        this.fileName = fileName;
        this.line = line;
        this.params = params;
        this.results = results;
        this.usesRecover = usesRecover;
        this.nativeMethod = nativeMethod;
        this.lowering = lowering;
    }

    public String name() {
        return name;
    }

    public String symbol() {
        return symbol;
    }

    /** The Go file, as traces print it. */
    public String fileName() {
        return fileName;
    }

    public int line() {
        return line;
    }

    public List<IrType> params() {
        return params;
    }

    public List<IrType> results() {
        return results;
    }

    /**
     * Says how many of the first parameters are captured values.
     *
     * @return this
     */
    public IrFunction capturing(int values) {
        captured = values;
        return this;
    }

    /**
     * Says that it is a function or method as the library declares it, of which there is one in
     * every program.
     *
     * @return this
     */
    public IrFunction ofLibrary() {
        ofLibrary = true;
        return this;
    }

    /** Whether the library declares it, so that its code may exist already. */
    public boolean isOfLibrary() {
        return ofLibrary;
    }

    /** Whether calls give the function anything, a receiver included. */
    public boolean hasArguments() {
        return params.size() > captured;
    }

    public boolean usesRecover() {
        return usesRecover;
    }

    public @Nullable JavaMethod nativeMethod() {
        return nativeMethod;
    }

    /**
     * The body, lowered now if it was not yet; callers hold the program's lock. Not for natives.
     */
    public Body body() {
        Body result = body;
        if (result == null) {
            Function<IrFunction, Body> maker = lowering;
            if (maker == null) {
                throw new IllegalStateException("native function has no body: " + name);
            }
            result = maker.apply(this);
            body = result;
            lowering = null;
        }
        return result;
    }

    /** Puts an equivalent body in the place of the one that was lowered. */
    public void replaceBody(Body other) {
        body = other;
        lowering = null;
    }

    @Override
    public String toString() {
        return name;
    }
}
