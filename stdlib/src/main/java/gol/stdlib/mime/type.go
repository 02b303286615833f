package mime

import (
	"bufio"
	"fmt"
	"os"
	"slices"
	"strings"
	"sync"
)

// The types of extensions, as they were added and in lower case, and the extensions of types; filled when first used, with what is
// built in and with the system's tables.
var (
	typesMu    sync.RWMutex
	exact      map[string]string
	lower      map[string]string
	extensions map[string][]string
	fill       sync.Once
)

// builtIn has an extension and its type in each line.
const builtIn = `
.ai application/postscript
.apk application/vnd.android.package-archive
.apng image/apng
.avif image/avif
.bin application/octet-stream
.bmp image/bmp
.com application/octet-stream
.css text/css
.csv text/csv
.doc application/msword
.docx application/vnd.openxmlformats-officedocument.wordprocessingml.document
.ehtml text/html
.eml message/rfc822
.eps application/postscript
.exe application/octet-stream
.flac audio/flac
.gif image/gif
.gz application/gzip
.htm text/html
.html text/html
.ico image/vnd.microsoft.icon
.ics text/calendar
.jfif image/jpeg
.jpeg image/jpeg
.jpg image/jpeg
.js text/javascript
.json application/json
.m4a audio/mp4
.mjs text/javascript
.mp3 audio/mpeg
.mp4 video/mp4
.oga audio/ogg
.ogg audio/ogg
.ogv video/ogg
.opus audio/ogg
.pdf application/pdf
.pjp image/jpeg
.pjpeg image/jpeg
.png image/png
.ppt application/vnd.ms-powerpoint
.pptx application/vnd.openxmlformats-officedocument.presentationml.presentation
.ps application/postscript
.rdf application/rdf+xml
.rtf application/rtf
.shtml text/html
.svg image/svg+xml
.text text/plain
.tif image/tiff
.tiff image/tiff
.txt text/plain
.vtt text/vtt
.wasm application/wasm
.wav audio/wav
.webm audio/webm
.webp image/webp
.xbl text/xml
.xbm image/x-xbitmap
.xht application/xhtml+xml
.xhtml application/xhtml+xml
.xls application/vnd.ms-excel
.xlsx application/vnd.openxmlformats-officedocument.spreadsheetml.sheet
.xml text/xml
.xsl text/xml
.zip application/zip
`

// The system's tables: of the first kind the first that there is, else all of the second.
var (
	globFiles = []string{"/usr/local/share/mime/globs2", "/usr/share/mime/globs2"}
	typeFiles = []string{"/etc/mime.types", "/etc/apache2/mime.types", "/etc/apache/mime.types", "/etc/httpd/conf/mime.types"}
)

func initTypes() {
	exact, lower, extensions = map[string]string{}, map[string]string{}, map[string][]string{}
	for line := range strings.Lines(strings.TrimSpace(builtIn)) {
		ext, typ, _ := strings.Cut(strings.TrimSpace(line), " ")
		if strings.HasPrefix(typ, "text/") {
			typ += "; charset=utf-8"
		}
		add(ext, typ)
	}
	for _, name := range globFiles {
		// priority:type:*.extension, the highest first
		if eachLine(name, func(line string) {
			fields := strings.Split(line, ":")
			if len(fields) < 3 || len(fields[0]) == 0 || !strings.HasPrefix(fields[2], "*.") {
				return
			}
			ext := fields[2][1:]
			if _, known := exact[ext]; !known && !strings.ContainsAny(ext, "?*[") {
				add(ext, fields[1])
			}
		}) {
			return
		}
	}
	for _, name := range typeFiles {
		eachLine(name, func(line string) {
			words := strings.Fields(line)
			for i := 1; i < len(words) && words[i][0] != '#'; i++ {
				add("."+words[i], words[0])
			}
		})
	}
}

// eachLine calls f with the lines of a file that are not comments; it reports whether there is such a file.
func eachLine(name string, f func(line string)) bool {
	file, err := os.Open(name)
	if err != nil {
		return false
	}
	defer file.Close()
	for lines := bufio.NewScanner(file); lines.Scan(); {
		if line := lines.Text(); line != "" && line[0] != '#' {
			f(line)
		}
	}
	return true
}

// add sets the type of an extension.
func add(ext, typ string) error {
	base, params, err := ParseMediaType(typ)
	if err != nil {
		return err
	}
	if strings.HasPrefix(typ, "text/") && params["charset"] == "" {
		params["charset"] = "utf-8"
		typ = FormatMediaType(typ, params)
	}
	small := strings.ToLower(ext)
	exact[ext], lower[small] = typ, typ
	if !slices.Contains(extensions[base], small) {
		extensions[base] = append(extensions[base], small)
	}
	return nil
}

// TypeByExtension returns the type of an extension, which begins with a dot; "" if it is not known.
func TypeByExtension(ext string) string {
	fill.Do(initTypes)
	typesMu.RLock()
	defer typesMu.RUnlock()
	if typ, known := exact[ext]; known {
		return typ
	}
	return lower[strings.ToLower(ext)]
}

// ExtensionsByType returns the extensions of a type, sorted.
func ExtensionsByType(typ string) ([]string, error) {
	base, _, err := ParseMediaType(typ)
	if err != nil {
		return nil, err
	}
	fill.Do(initTypes)
	typesMu.RLock()
	defer typesMu.RUnlock()
	found := slices.Clone(extensions[base])
	slices.Sort(found)
	return found, nil
}

// AddExtensionType sets the type of an extension, which begins with a dot. A type of text gets the charset UTF-8.
func AddExtensionType(ext, typ string) error {
	if !strings.HasPrefix(ext, ".") {
		return fmt.Errorf("mime: extension %q missing leading dot", ext)
	}
	fill.Do(initTypes)
	typesMu.Lock()
	defer typesMu.Unlock()
	return add(ext, typ)
}
