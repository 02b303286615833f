/**
 * Syntax tree and checker's tables to IR: every decision about Go's meaning is taken here, once.
 *
 * <p>{@link gol.compiler.lower.ProgramLowering} is the program as the back ends see it; it lowers a
 * function when a back end asks for its body, through {@link gol.compiler.lower.Bodies}. One
 * function's lowering is a FunctionLowering, which holds a part for each concept (expressions,
 * calls, assignments, range, select, defer, …); VariableAnalysis says first which variables need a
 * cell, Rt is the one table of what is called in the runtime. Types are concrete everywhere: {@link
 * gol.compiler.lower.TypeEnv} replaces type parameters. May import the syntax tree, the checker's
 * results and the IR; knows no back end.
 */
@NullMarked
package gol.compiler.lower;

import org.jspecify.annotations.NullMarked;
