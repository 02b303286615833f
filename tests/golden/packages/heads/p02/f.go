package

import "fmt"

func main() {}
