package gol.compiler.ir;

/**
 * A Java method of the runtime or of a library's natives that IR code calls.
 *
 * @param owner internal class name
 * @param descriptor the full descriptor, with the Goroutine parameter where {@code goroutine}
 * @param call how it is invoked; VIRTUAL and INTERFACE take the receiver as first argument
 * @param goroutine whether its first parameter (after a receiver) is the current Goroutine, which
 *     the back end supplies: it is not among the IR call's arguments
 */
public record JavaMethod(
        String owner, String name, String descriptor, Invocation call, boolean goroutine) {
    /** How to invoke. */
    public enum Invocation {
        STATIC,
        VIRTUAL,
        INTERFACE
    }

    public static JavaMethod stat(String owner, String name, String descriptor) {
        return new JavaMethod(
                owner,
                name,
                descriptor,
                Invocation.STATIC,
                descriptor.startsWith("(Lgol/runtime/sched/Goroutine;"));
    }

    public static JavaMethod virtual(String owner, String name, String descriptor) {
        return new JavaMethod(
                owner,
                name,
                descriptor,
                Invocation.VIRTUAL,
                descriptor.startsWith("(Lgol/runtime/sched/Goroutine;"));
    }
}
