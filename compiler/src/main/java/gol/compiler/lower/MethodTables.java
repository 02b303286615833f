package gol.compiler.lower;

import gol.compiler.check.Lookup;
import gol.compiler.check.LookupResult;
import gol.compiler.ir.Ex;
import gol.compiler.ir.IrFunction;
import gol.compiler.ir.IrProgram;
import gol.compiler.ir.IrSignature;
import gol.compiler.ir.IrType;
import gol.compiler.ir.Local;
import gol.compiler.ir.St;
import gol.compiler.ir.StructClass;
import gol.compiler.types.Func;
import gol.compiler.types.Interface;
import gol.compiler.types.Named;
import gol.compiler.types.Package;
import gol.compiler.types.Pointer;
import gol.compiler.types.Signature;
import gol.compiler.types.Struct;
import gol.compiler.types.Type;
import gol.compiler.types.Var;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The method sets of types (spec: Method sets), as tables of functions that take the receiver as an
 * interface holds it. A wrapper is made where the method is promoted through embedded fields or has
 * another receiver type.
 */
final class MethodTables {
    private static final int MAX_DEPTH = 64;

    private final ProgramLowering program;
    private final Map<String, Map<String, IrProgram.Method>> tables = new HashMap<>();
    private final Map<String, List<IrProgram.Method>> lists = new HashMap<>();

    MethodTables(ProgramLowering program) {
        this.program = program;
    }

    IrProgram.@Nullable Method method(Type type, String id) {
        Map<String, IrProgram.Method> table =
                tables.computeIfAbsent(program.keyOf(type), _ -> new HashMap<>());
        IrProgram.Method known = table.get(id);
        if (known == null) {
            known = make(type, id);
            if (known != null) {
                table.put(id, known);
            }
        }
        return known;
    }

    List<IrProgram.Method> methods(Type type) {
        List<IrProgram.Method> known = lists.get(program.keyOf(type));
        if (known == null) {
            TreeMap<String, String> ids = new TreeMap<>();
            collect(type, ids, 0);
            known = new ArrayList<>();
            for (String id : ids.values()) {
                IrProgram.Method method = method(type, id);
                if (method != null) {
                    known.add(method);
                }
            }
            lists.put(program.keyOf(type), known);
        }
        return known;
    }

    /** All names that might be in the method set; what is not is sorted out by the lookup. */
    private static void collect(Type type, TreeMap<String, String> ids, int depth) {
        if (depth > MAX_DEPTH) {
            return;
        }
        Type t = type.unalias();
        if (t instanceof Pointer pointer) {
            t = pointer.elem().unalias();
        }
        if (t instanceof Named named) {
            for (Func method : named.methods()) {
                ids.put(method.name(), ProgramLowering.methodId(method));
            }
        }
        if (t.underlying() instanceof Struct struct) {
            for (Var field : struct.fields()) {
                if (field.embedded()) {
                    collect(field.type(), ids, depth + 1);
                }
            }
        } else if (t.underlying() instanceof Interface iface && depth > 0) {
            for (Func method : gol.compiler.check.TypeSet.of(iface).methods()) {
                ids.put(method.name(), ProgramLowering.methodId(method));
            }
        }
    }

    private IrProgram.@Nullable Method make(Type type, String id) {
        int dot = id.lastIndexOf('.');
        String name = id.substring(dot + 1);
        Package pkg = dot < 0 ? null : packageOf(id.substring(0, dot));
        if (dot >= 0 && pkg == null) {
            return null;
        }
        LookupResult found = Lookup.fieldOrMethod(type, false, pkg, name, false);
        int[] path = found.index();
        if (!(found.obj() instanceof Func method) || path == null) {
            return null;
        }
        Signature sig = method.signature();
        IrSignature signature =
                new IrSignature(paramTypes(sig), program.resultTypes(sig, program.noEnv()));
        IrFunction target =
                direct(type, method, path)
                        ? program.function(method, typeArgs(type))
                        : wrapper(type, method, path, signature);
        return new IrProgram.Method(id, name, sig, signature, target);
    }

    private @Nullable Package packageOf(String path) {
        for (Unit unit : program.units()) {
            if (unit.pkg().path().equals(path)) {
                return unit.pkg();
            }
        }
        return null;
    }

    private List<IrType> paramTypes(Signature sig) {
        List<IrType> params = new ArrayList<>();
        for (Var param : sig.params().vars()) {
            params.add(program.typeOf(param.type()));
        }
        return params;
    }

    /** Whether the declared method takes exactly what the interface holds. */
    private static boolean direct(Type type, Func method, int[] path) {
        if (path.length != 1 || type.unalias().underlying() instanceof Interface) {
            return false;
        }
        boolean wantsPointer = wantsPointer(method);
        boolean isPointer = type.unalias() instanceof Pointer;
        // a value's own copy in the interface must not be changed by the method
        return wantsPointer == isPointer && (isPointer || !(isAggregate(type)));
    }

    private static boolean isAggregate(Type type) {
        Type under = type.unalias().underlying();
        return under instanceof Struct || under instanceof gol.compiler.types.Array;
    }

    private static boolean wantsPointer(Func method) {
        Var receiver = method.signature().receiver();
        return receiver != null && receiver.type().unalias() instanceof Pointer;
    }

    private static List<Type> typeArgs(Type type) {
        Type t = type.unalias();
        if (t instanceof Pointer pointer) {
            t = pointer.elem().unalias();
        }
        return t instanceof Named named ? named.typeArgs() : List.of();
    }

    private IrFunction wrapper(Type type, Func method, int[] path, IrSignature signature) {
        List<IrType> params = new ArrayList<>();
        params.add(program.typeOf(type));
        params.addAll(signature.params());
        String shown = gol.compiler.types.TypeString.of(type);
        String name = (shown.startsWith("*") ? "(" + shown + ")" : shown) + "." + method.name();
        return new IrFunction(
                name,
                program.freshSymbol(name),
                "<autogenerated>",
                1,
                params,
                signature.results(),
                recovers(type, method, path),
                null,
                _ -> wrapperBody(type, method, path, signature));
    }

    /** Whether the method that a wrapper calls uses recover: the wrapper lets the token through. */
    private boolean recovers(Type type, Func method, int[] path) {
        Type t = type.unalias();
        for (int i = 0; i < path.length - 1; i++) {
            Type struct = t instanceof Pointer pointer ? pointer.elem() : t;
            t = ((Struct) struct.underlying()).fields().get(path[i]).type().unalias();
        }
        return !(t.underlying() instanceof Interface)
                && program.function(method, typeArgs(t)).usesRecover();
    }

    private IrFunction.Body wrapperBody(Type type, Func method, int[] path, IrSignature signature) {
        List<Local> params = new ArrayList<>();
        Local receiver = new Local("recv", program.typeOf(type));
        params.add(receiver);
        List<Ex> args = new ArrayList<>();
        for (int i = 0; i < signature.params().size(); i++) {
            Local param = new Local("p" + i, signature.params().get(i));
            params.add(param);
            args.add(new Ex.GetLocal(param));
        }
        Ex call = promotedCall(new Ex.GetLocal(receiver), type, method, path, signature, args);
        List<St> body = new ArrayList<>();
        if (signature.results().isEmpty()) {
            body.add(new St.Eval(call, 0));
            body.add(new St.Return(List.of(), 0));
        } else {
            List<Ex> results = new ArrayList<>();
            Local first = new Local("r0", signature.results().get(0));
            body.add(new St.SetLocal(first, call, 0));
            results.add(new Ex.GetLocal(first));
            for (int i = 1; i < signature.results().size(); i++) {
                Local result = new Local("r" + i, signature.results().get(i));
                body.add(new St.SetLocal(result, new Ex.ExtraResult(i, result.type()), 0));
                results.add(new Ex.GetLocal(result));
            }
            body.add(new St.Return(results, 0));
        }
        return new IrFunction.Body(params, null, new St.Block(body));
    }

    private Ex promotedCall(
            Ex start, Type type, Func method, int[] path, IrSignature signature, List<Ex> args) {
        Ex x = start;
        Ex address = null;
        Type t = type.unalias();
        for (int i = 0; i < path.length - 1; i++) {
            if (t instanceof Pointer pointer) {
                t = pointer.elem().unalias();
            }
            StructClass struct = program.structClass(t);
            Ex holder = x;
            x = new Ex.GetField(holder, struct, path[i]);
            t = ((Struct) t.underlying()).fields().get(path[i]).type().unalias();
            address =
                    new Ex.FieldPointer(
                            holder, struct, path[i], new IrType.Ref(TypeLowering.cellClass(t)));
        }
        if (t.underlying() instanceof Interface) {
            return new Ex.CallInterface(
                    x, ProgramLowering.methodId(method), signature, args, method.pos());
        }
        if (path.length == 1 && t instanceof Pointer pointer && !wantsPointer(method)) {
            x = notNil(x, pointer, method);
        }
        IrFunction target = program.function(method, typeArgs(t));
        List<Ex> all = new ArrayList<>();
        all.add(receiver(x, address, t, wantsPointer(method)));
        all.addAll(args);
        return new Ex.CallFunction(target, all, 0);
    }

    /** The pointer whose value method is called; for nil Go has a panic of its own. */
    private static Ex notNil(Ex pointer, Pointer type, Func method) {
        String shown = gol.compiler.types.TypeString.of(type.elem());
        String bare = shown.substring(shown.lastIndexOf('.') + 1);
        String text =
                "value method "
                        + shown
                        + "."
                        + method.name()
                        + " called using nil *"
                        + bare
                        + " pointer";
        return Rt.call(
                Rt.VALUE_RECEIVER,
                pointer.type(),
                0,
                pointer,
                new Ex.StrConst(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private Ex receiver(Ex x, @Nullable Ex address, Type t, boolean wantsPointer) {
        boolean isPointer = t instanceof Pointer;
        if (wantsPointer == isPointer) {
            return isPointer || !isAggregate(t) ? x : new Ex.Copy(x);
        }
        if (isPointer) {
            Type elem = ((Pointer) t).elem().unalias();
            IrType value = program.typeOf(elem);
            return value.isAggregate()
                    ? new Ex.Copy(new Ex.Cast(x, value))
                    : new Ex.GetCell(x, value);
        }
        if (isAggregate(t)) {
            return new Ex.Cast(x, program.typeOf(new Pointer(t)));
        }
        if (address == null) {
            throw new IllegalStateException("receiver is not addressable: " + t);
        }
        return address;
    }
}
