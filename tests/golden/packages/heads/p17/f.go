package break
import "fmt"
func main(){}
