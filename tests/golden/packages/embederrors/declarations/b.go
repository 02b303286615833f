package declarations

//go:embed a.txt
var noimport string
