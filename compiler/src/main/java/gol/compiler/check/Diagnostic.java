package gol.compiler.check;

/**
 * An error that the checker reports.
 *
 * @param pos gc's position of it
 * @param message gc's text; continuation lines begin with a tab
 * @param soft whether the program could still be lowered (unused variables and the like)
 * @param code what kind of error
 */
public record Diagnostic(int pos, String message, boolean soft, Code code) {}
