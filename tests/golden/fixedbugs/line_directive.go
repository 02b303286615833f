// Comments //line were taken for ordinary ones: diagnostics of generated code named the wrong place.
package main

//line source.y:10
var a int = "a"

var b int = /*line other.y:20:5*/ "b"

func main() {}
