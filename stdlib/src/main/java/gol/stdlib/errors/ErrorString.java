package gol.stdlib.errors;

import gol.runtime.value.GoString;
import gol.runtime.value.Struct;

/** The error that {@code errors.New} makes, also for natives that return errors of their own. */
public final class ErrorString extends Struct {
    /** The text. */
    public GoString s;

    public ErrorString() {
        this(GoString.EMPTY);
    }

    public ErrorString(GoString text) {
        s = text;
    }

    /** An error with a Java string as text. */
    public static ErrorString of(String text) {
        return new ErrorString(GoString.of(text));
    }

    @Override
    public Struct copy() {
        return new ErrorString(s);
    }

    @Override
    public void assign(Struct other) {
        s = ((ErrorString) other).s;
    }

    @Override
    public boolean equalTo(Struct other) {
        return s.equalTo(((ErrorString) other).s);
    }
}
