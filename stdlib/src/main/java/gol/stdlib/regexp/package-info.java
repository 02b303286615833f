/** The native parts of package regexp: searching, by re2j. */
@NullMarked
package gol.stdlib.regexp;

import org.jspecify.annotations.NullMarked;
