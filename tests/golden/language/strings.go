// Strings, bytes and runes without the strings package.
package main

import "fmt"

func reverse(s string) string {
	r := []rune(s)
	for i, j := 0, len(r)-1; i < j; i, j = i+1, j-1 {
		r[i], r[j] = r[j], r[i]
	}
	return string(r)
}

func main() {
	s := "héllo, 世界"
	fmt.Println(len(s), len([]rune(s)), s[1], s[7:10], reverse(s))
	b := []byte(s)
	b[0] = 'H'
	fmt.Println(string(b), s < "i", s == "héllo, 世界", "a"+"b" > "ab")
	raw := `a\n"b"
c`
	fmt.Println(raw, len(raw), "\x41\u00e9\U0001F600\101\t|")
	t := ""
	for i := 0; i < 5; i++ {
		t += string(rune('a' + i))
	}
	fmt.Println(t, t[1:3]+t[:1], t[len(t)-1:])
	fmt.Printf("%q %x %X %v %s %d\n", s, "hi", "hi", []byte("hi"), []byte("hi"), "hi"[0])
	fmt.Printf("%5d|%-5d|%05d|%+d|%x|%o|%b|%c|%U\n", 42, 42, 42, 42, 255, 8, 5, 'é', 'é')
	fmt.Printf("%8.3f|%-8.2f|%e|%g|%6.2f%%\n", 3.14159, 2.5, 123456.789, 1e21, 99.5)
	fmt.Printf("%10s|%-10s|%.2s|%q|%v|%t\n", "right", "left", "cut", 'x', nil, true)
	fmt.Printf("%v %+v %#v %T\n", struct {
		A int
		B string
	}{1, "x"}, struct{ A *int }{nil}, []any{1, "a", nil}, map[string][]int{})
	fmt.Printf("%d %s\n", "str", 5)
	fmt.Printf("%d\n", 1, 2)
	fmt.Printf("%d %d\n", 1)
	fmt.Printf("%!\n")
	fmt.Printf("%[2]d %[1]d %*d\n", 1, 2, 5, 3)
	fmt.Println(1e6, 1e20, 1e21, 1.0, 0.000001, 1e-7, float32(1)/3, 100000000.0)
	fmt.Println([]string{"a b", "c"}, map[string]int{"b": 1, "a": 2}, &struct{ X int }{1}, [2]bool{true})
	fmt.Print("a", 1, 2, "b", "c", 3.5, nil, "\n")
	bad := "a\xffb"
	for _, r := range bad {
		fmt.Print(r, " ")
	}
	fmt.Println([]rune(bad), string([]rune{65, 0x10FFFF + 1}), []byte(bad))
}
