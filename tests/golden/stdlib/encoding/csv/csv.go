// Tables read and written, with quotes, comments, other delimiters, errors.
package main

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

func main() {
	read := func(text string, set func(*csv.Reader)) {
		r := csv.NewReader(strings.NewReader(text))
		if set != nil {
			set(r)
		}
		for {
			rec, err := r.Read()
			if err == io.EOF {
				break
			}
			fmt.Printf("%q %v", rec, err)
			for i := range rec {
				l, c := r.FieldPos(i)
				fmt.Print(" ", l, ":", c)
			}
			fmt.Println(" @", r.InputOffset())
			if err != nil {
				var pe *csv.ParseError
				if errors.As(err, &pe) {
					fmt.Println(pe.StartLine, pe.Line, pe.Column, pe.Err)
				}
				break
			}
		}
		fmt.Println("--")
	}
	read("a,b,c\n1,2,3\r\n\"x,y\",\"q\"\"q\",\"line\nbreak\"\n\n,,\n", nil)
	read("a,b\n1,2,3\n", nil)
	read("a,b\n1,2,3\n4", func(r *csv.Reader) { r.FieldsPerRecord = -1 })
	read("a;b\n# comment\nc;d\n", func(r *csv.Reader) { r.Comma = ';'; r.Comment = '#' })
	read("a, b,  \"c\"\n", func(r *csv.Reader) { r.TrimLeadingSpace = true })
	read("a,b\"c\n", nil)
	read("a,\"b\"c\n", nil)
	read("a,\"b\n\nc", nil)
	read("a \"word\",\"1\"2\",\"b\n", func(r *csv.Reader) { r.LazyQuotes = true })
	read("é→ü\n", func(r *csv.Reader) { r.Comma = '→' })
	read("x", func(r *csv.Reader) { r.Comma = '\n' })
	read("a,b\r", nil)
	all, err := csv.NewReader(strings.NewReader("a,b\nc,d\n")).ReadAll()
	fmt.Println(all, err)
	w := csv.NewWriter(os.Stdout)
	w.Write([]string{"plain", "with,comma", "q\"uote", "new\nline", " lead", "", `\.`, "tail "})
	w.Comma = ';'
	w.UseCRLF = true
	w.Write([]string{"a;b", "c,d", "x\ny"})
	w.Flush()
	fmt.Println(w.Error())
	fmt.Println(csv.NewWriter(os.Stdout).WriteAll([][]string{{"1", "2"}, {"3"}}))
}
