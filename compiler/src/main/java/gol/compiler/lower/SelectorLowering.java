package gol.compiler.lower;

import gol.compiler.ir.Ex;
import gol.compiler.ir.IrFunction;
import gol.compiler.ir.IrType;
import gol.compiler.ir.StructClass;
import gol.compiler.types.Array;
import gol.compiler.types.Func;
import gol.compiler.types.Named;
import gol.compiler.types.Obj;
import gol.compiler.types.Pointer;
import gol.compiler.types.Selection;
import gol.compiler.types.Signature;
import gol.compiler.types.Slice;
import gol.compiler.types.Struct;
import gol.compiler.types.Type;
import gol.compiler.types.TypeParam;
import gol.compiler.types.Var;
import gol.syntax.Expr;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Selectors, dereferences and address-of: fields and methods through embedded fields and pointers.
 */
final class SelectorLowering {
    /** A value reached through a path of embedded fields. */
    record At(Ex x, Type type) {}

    private final FunctionLowering fn;

    SelectorLowering(FunctionLowering fn) {
        this.fn = fn;
    }

    Ex selector(Expr.Selector s) {
        Selection sel = fn.info.selections().get(s);
        if (sel == null) {
            Obj obj = fn.info.uses().get(s.sel());
            if (obj instanceof Var v) {
                return fn.vars.read(v);
            }
            if (obj instanceof Func f) {
                return fn.functions.declared(f, s.sel());
            }
            throw new LoweringException(s.pos(), "internal error: no value: " + s.sel().name());
        }
        return switch (sel.kind()) {
            case FIELD -> {
                Expr memory = fn.unsafe.converted(s.x());
                Ex field =
                        memory == null
                                ? null
                                : fn.unsafe.field(
                                        memory, Types.deref(fn.type(s.x())), sel, s.pos());
                if (field != null) {
                    yield field;
                }
                At holder = fieldHolder(s, sel);
                yield getField(holder, sel.index()[sel.index().length - 1]);
            }
            case METHOD_VALUE -> fn.functions.methodValue(method(s, sel), s.pos());
            case METHOD_EXPR -> fn.functions.methodExpression(s, sel);
        };
    }

    /** What holds the selected field: a struct or a pointer to one. */
    At fieldHolder(Expr.Selector s, Selection sel) {
        Type type = fn.type(s.x());
        int[] index = sel.index();
        return walk(new At(fn.exprs.expr(s.x()), type), Arrays.copyOf(index, index.length - 1));
    }

    /** Goes through embedded fields. */
    At walk(At start, int[] path) {
        At at = start;
        for (int field : path) {
            at = new At(getField(at, field), fieldType(at.type(), field));
        }
        return at;
    }

    private static Type fieldType(Type holder, int field) {
        Struct struct = (Struct) Types.under(Types.deref(holder));
        return struct.fields().get(field).type().unalias();
    }

    StructClass structOf(Type holder) {
        return fn.program.structClass(Types.deref(holder));
    }

    private Ex getField(At holder, int field) {
        return new Ex.GetField(holder.x(), structOf(holder.type()), field);
    }

    // ---- methods

    /** The method that a method value selects, its receiver evaluated. */
    Callee method(Expr.Selector s, Selection sel) {
        Type type = fn.type(s.x());
        Func method = (Func) sel.obj();
        int[] path = Arrays.copyOf(sel.index(), Math.max(0, sel.index().length - 1));
        if (ofTypeParam(sel.recv())) {
            Members.Found found = Members.find(type, method.pkg(), method.name());
            if (found == null) {
                throw new LoweringException(s.pos(), "internal error: no method " + method.name());
            }
            method = (Func) found.obj();
            path = found.path().stream().mapToInt(i -> i).toArray();
        }
        At at;
        Supplier<Ex> address;
        Signature sig = Types.signature(fn.type(s));
        boolean addressed = path.length == 0 && wantsPointer(method) && Types.pointer(type) == null;
        boolean part = Types.isArray(type) && VariableAnalysis.unparen(s.x()) instanceof Expr.Star;
        if (addressed && (part || !Types.isAggregate(type)) && !Types.isInterface(type)) {
            return bind(new At(addressOf(s.x()), new Pointer(type)), null, method, sig);
        }
        if (path.length == 0) {
            at = new At(fn.exprs.expr(s.x()), type);
            return bind(at, null, method, sig);
        }
        At holder = walk(new At(fn.exprs.expr(s.x()), type), Arrays.copyOf(path, path.length - 1));
        int last = path[path.length - 1];
        at = new At(getField(holder, last), fieldType(holder.type(), last));
        address = () -> fieldPointer(holder, last);
        return bind(at, address, method, sig);
    }

    private static boolean ofTypeParam(Type recv) {
        Type t = recv.unalias();
        if (t instanceof Pointer pointer) {
            t = pointer.elem().unalias();
        }
        return t instanceof TypeParam;
    }

    static boolean wantsPointer(Func method) {
        Var receiver = method.origin().signature().receiver();
        return receiver != null && receiver.type().unalias() instanceof Pointer;
    }

    /**
     * A method of what was reached.
     *
     * @param address a pointer to it where it is a variable that is no aggregate
     */
    Callee bind(At at, @Nullable Supplier<Ex> address, Func method, Signature sig) {
        if (Types.isInterface(at.type())) {
            return new Callee.Method(at.x(), ProgramLowering.methodId(method), sig);
        }
        IrFunction target = fn.program.function(method, typeArgs(at.type()));
        Ex receiver = receiver(at, address, wantsPointer(method));
        return new Callee.Static(target, List.of(receiver), sig, method);
    }

    private Ex receiver(At at, @Nullable Supplier<Ex> address, boolean wantsPointer) {
        boolean isPointer = Types.pointer(at.type()) != null;
        if (wantsPointer) {
            if (isPointer) {
                return at.x();
            }
            if (Types.isAggregate(at.type())) {
                return pointerTo(at.x(), at.type());
            }
            if (address == null) {
                throw new IllegalStateException("receiver is not addressable");
            }
            return address.get();
        }
        if (isPointer && !(at.type().unalias() instanceof Named)) {
            return Fresh.owned(load(at.x(), Types.deref(at.type())));
        }
        return Fresh.owned(at.x());
    }

    static List<Type> typeArgs(Type type) {
        Type t = type.unalias();
        if (t instanceof Pointer pointer) {
            t = pointer.elem().unalias();
        }
        return t instanceof Named named ? named.typeArgs() : List.of();
    }

    // ---- pointers

    /** {@code *p}: the object of an aggregate, not copied and not yet checked for nil. */
    Ex dereference(Expr.Star s) {
        Expr memory = fn.unsafe.converted(s.x());
        if (memory != null) {
            return fn.unsafe.load(memory, Types.deref(fn.type(s.x())), s.pos());
        }
        Expr slice = fn.indexes.convertedSlice(s.x());
        if (slice != null) {
            Type array = Types.deref(fn.type(s.x()));
            return fn.indexes.toArray(
                    fn.exprs.expr(slice),
                    (Slice) Types.under(fn.type(slice)),
                    ((Array) Types.under(array)).length(),
                    fn.irType(array),
                    s.pos());
        }
        return load(fn.exprs.expr(s.x()), Types.deref(fn.type(s.x())));
    }

    /** A value whose content is not used: {@code *p} is still checked for nil. */
    Ex checked(Expr e, Ex x) {
        return VariableAnalysis.unparen(e) instanceof Expr.Star && x.type().isAggregate()
                ? Rt.call(Rt.NON_NULL, IrType.OBJECT, e.pos(), x)
                : x;
    }

    /** What a pointer points to. */
    Ex load(Ex pointer, Type elem) {
        IrType type = fn.irType(elem);
        if (fn.program.isArrayPart(new Pointer(elem))) {
            Ex element = new Ex.TypeConst(((Array) Types.under(elem)).elem());
            return Rt.call(Rt.ARRAY_PART_LOAD, type, 0, pointer, element);
        }
        return type.isAggregate() ? new Ex.Cast(pointer, type) : new Ex.GetCell(pointer, type);
    }

    /** {@code &x}. */
    Ex address(Expr.Unary u) {
        return addressOf(u.x());
    }

    Ex addressOf(Expr e) {
        Expr x = VariableAnalysis.unparen(e);
        Type type = fn.type(x);
        return switch (x) {
            case Expr.Ident id when fn.info.objectOf(id) instanceof Var v -> variable(v, type);
            case Expr.Selector s -> selectorAddress(s, type);
            case Expr.Index i -> fn.indexes.elementPointer(i);
            case Expr.Star s -> nonNil(fn.exprs.expr(s.x()), s.pos());
            case Expr.CompositeLit lit -> newVariable(fn.literals.composite(lit, type), type);
            default -> throw new LoweringException(e.pos(), "internal error: not addressable");
        };
    }

    /** {@code &*p} panics for a nil p. */
    private Ex nonNil(Ex p, int pos) {
        return Rt.call(Rt.NON_NULL, p.type(), pos, p);
    }

    private Ex variable(Var v, Type type) {
        Ex address = fn.vars.address(v);
        return Types.isAggregate(type) ? pointerTo(address, type) : address;
    }

    private Ex selectorAddress(Expr.Selector s, Type type) {
        Selection sel = fn.info.selections().get(s);
        if (sel == null) {
            return variable((Var) Objects.requireNonNull(fn.info.uses().get(s.sel())), type);
        }
        return fieldPointer(fieldHolder(s, sel), sel.index()[sel.index().length - 1]);
    }

    private Ex fieldPointer(At holder, int field) {
        Type type = fieldType(holder.type(), field);
        if (Types.isAggregate(type)) {
            return pointerTo(getField(holder, field), type);
        }
        return new Ex.FieldPointer(holder.x(), structOf(holder.type()), field, fn.cellType(type));
    }

    /** An aggregate's object as a pointer to it. */
    Ex pointerTo(Ex aggregate, Type type) {
        return new Ex.Cast(aggregate, fn.irType(new Pointer(type)));
    }

    /** A pointer to a new variable that holds the (owned) value. */
    Ex newVariable(Ex value, Type type) {
        return Types.isAggregate(type)
                ? pointerTo(Fresh.owned(value), type)
                : new Ex.NewCell(value, fn.cellType(type));
    }
}
