// Escaping for HTML.
package main

import (
	"fmt"
	"html"
)

func main() {
	fmt.Println(html.EscapeString(`<a href="x">'Tom' & Jerry</a>`), html.EscapeString("plain"))
	for _, s := range []string{"&lt;b&gt; &amp;amp; &quot;x&#39; &#x41;&#65;", "&eacute;&nbsp;&hellip;&Omega;&hearts;", "a & b &nosuch; &", "&#0;&#xD800;&#128;&#1114112;", "&ltx &ampx &copy2 &#x;&#;", "&lt", "&notit; &not", "x&#65y"} {
		fmt.Printf("%q\n", html.UnescapeString(s))
	}
}
