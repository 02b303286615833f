/** Package testing/synctest: Go source, natives beside it. Start at {@code synctest.go}. */
@NullMarked
package gol.stdlib.testing.synctest;

import org.jspecify.annotations.NullMarked;
