package gol.runtime.type;

/**
 * A method of a type's method set, or of an interface.
 *
 * @param name the Go name
 * @param pkgPath the path of the declaring package if the method is not exported, else ""
 * @param type its func type, without the receiver
 */
public record RMethod(String name, String pkgPath, RType type) {
    /** The name that is equal exactly for identical methods: unexported ones are qualified. */
    public String id() {
        return pkgPath.isEmpty() ? name : pkgPath + "." + name;
    }

    public boolean exported() {
        return pkgPath.isEmpty();
    }
}
