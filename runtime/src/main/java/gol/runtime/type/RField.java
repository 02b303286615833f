package gol.runtime.type;

/**
 * A field of a struct type; the twin of reflect.StructField.
 *
 * @param name the Go name
 * @param type its type
 * @param tag the tag's content, "" if there is none
 * @param pkgPath the path of the declaring package if the field is not exported, else ""
 * @param embedded whether it is an embedded field
 */
public record RField(String name, RType type, String tag, String pkgPath, boolean embedded) {
    public static RField of(String name, RType type) {
        return new RField(name, type, "", "", false);
    }

    public boolean exported() {
        return pkgPath.isEmpty();
    }

    /**
     * The value of a key in a tag of the usual form, "" if it is not there; like
     * reflect.StructTag.Get.
     */
    public String tagValue(String key) {
        int i = 0;
        int n = tag.length();
        while (true) {
            while (i < n && tag.charAt(i) == ' ') {
                i++;
            }
            int start = i;
            while (i < n
                    && tag.charAt(i) > ' '
                    && tag.charAt(i) != ':'
                    && tag.charAt(i) != '"'
                    && tag.charAt(i) != 0x7f) {
                i++;
            }
            if (i == start || i + 1 >= n || tag.charAt(i) != ':' || tag.charAt(i + 1) != '"') {
                return "";
            }
            String name = tag.substring(start, i);
            i += 2;
            StringBuilder value = new StringBuilder();
            while (i < n && tag.charAt(i) != '"') {
                if (tag.charAt(i) == '\\' && i + 1 < n) {
                    i++;
                    value.append(
                            switch (tag.charAt(i)) {
                                case 'n' -> '\n';
                                case 't' -> '\t';
                                default -> tag.charAt(i);
                            });
                } else {
                    value.append(tag.charAt(i));
                }
                i++;
            }
            if (i >= n) {
                return "";
            }
            i++;
            if (name.equals(key)) {
                return value.toString();
            }
        }
    }
}
