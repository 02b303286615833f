package gol.compiler.ir;

import java.util.List;

/** Parameters and results of a function, without receiver and goroutine. */
public record IrSignature(List<IrType> params, List<IrType> results) {}
