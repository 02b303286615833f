package gol.compiler.bytecode;

import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/** Where a function's code is: a static method of a generated class. */
record MethodRef(ClassDesc owner, String name, MethodTypeDesc type) {}
