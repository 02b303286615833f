package gol.bench.twins;

final class Trees {
    private static final int DEPTH = 16;

    private Trees() {}

    /** A leaf's children are itself, so that none is null. */
    private static final class Node {
        final Node left;
        final Node right;

        Node() {
            left = this;
            right = this;
        }

        Node(Node left, Node right) {
            this.left = left;
            this.right = right;
        }

        long count() {
            return left == this ? 1 : 1 + left.count() + right.count();
        }
    }

    private static Node build(int depth) {
        return depth == 0 ? new Node() : new Node(build(depth - 1), build(depth - 1));
    }

    static long work() {
        Node tall = build(DEPTH);
        long sum = 0;
        for (int depth = 4; depth <= DEPTH; depth += 4) {
            for (int i = 0; i < 1 << (DEPTH - depth + 4); i++) {
                sum += build(depth).count();
            }
        }
        return sum + tall.count();
    }
}
