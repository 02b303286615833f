package gol.interpreter.memory;

import com.oracle.truffle.api.frame.VirtualFrame;
import gol.interpreter.node.Expression;
import gol.interpreter.node.Statement;
import gol.interpreter.value.ValueOps;
import java.util.function.Supplier;

/** Making, copying and overwriting of structs and arrays. */
public final class Aggregates {
    private Aggregates() {}

    /** A new value each time. */
    public static final class Fresh extends Expression {
        private final Supplier<?> maker;

        public Fresh(Supplier<?> maker) {
            this.maker = maker;
        }

        @Override
        public Object execute(VirtualFrame frame) {
            return maker.get();
        }
    }

    /** One value that nobody changes, made when first read. */
    public static final class Shared extends Expression {
        private final Supplier<?> maker;
        private volatile Object made;

        public Shared(Supplier<?> maker) {
            this.maker = maker;
        }

        @Override
        public Object execute(VirtualFrame frame) {
            Object known = made;
            if (known == null) {
                known = maker.get();
                made = known;
            }
            return known;
        }
    }

    /** A copy. */
    public static final class Copy extends Expression {
        private final ValueOps.Copier copier;
        @Child private Expression x;

        public Copy(ValueOps.Copier copier, Expression x) {
            this.copier = copier;
            this.x = x;
        }

        @Override
        public Object execute(VirtualFrame frame) {
            return copier.copy(x.execute(frame));
        }
    }

    /** Overwrites in place. */
    public static final class Overwrite extends Statement {
        private final ValueOps.Assigner assigner;
        @Child private Expression target;
        @Child private Expression source;

        public Overwrite(ValueOps.Assigner assigner, Expression target, Expression source) {
            this.assigner = assigner;
            this.target = target;
            this.source = source;
        }

        @Override
        public int execute(VirtualFrame frame) {
            Object t = target.execute(frame);
            assigner.assign(t, source.execute(frame));
            return NORMAL;
        }
    }
}
