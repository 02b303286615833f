// Lexical elements: keywords are no identifiers, a brace on a line of its own.
package main

func main()
{
}
