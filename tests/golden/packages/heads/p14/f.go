package main
/* unclosed
import "fmt"
func main() { }
