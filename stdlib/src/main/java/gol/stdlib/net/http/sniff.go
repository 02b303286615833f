package http

import (
	"internal/byteset"
	"strings"
)

var inText = byteset.Of("\t\n\x0c\r\x1b\x20-\xff")

// beginning is what data of a type begins with, but for the first bytes.
type beginning struct {
	at    int
	bytes string
	kind  string
}

// DetectContentType tells the type of data from its first 512 bytes, as browsers do.
func DetectContentType(data []byte) string {
	s := string(data[:min(len(data), 512)])
	text := strings.TrimLeft(s, "\t\n\x0c\r ")
	if isMarkup(text) {
		return "text/html; charset=utf-8"
	}
	if strings.HasPrefix(text, "<?xml") {
		return "text/xml; charset=utf-8"
	}
	if kind := binaryType(s); kind != "" {
		return kind
	}
	if !byteset.All(text, inText) {
		return "application/octet-stream"
	}
	return "text/plain; charset=utf-8"
}

func isMarkup(text string) bool {
	if text == "" || text[0] != '<' {
		return false
	}
	for _, tag := range []string{
		"!DOCTYPE HTML", "HTML", "HEAD", "SCRIPT", "IFRAME", "H1", "DIV", "FONT", "TABLE", "A", "STYLE", "TITLE", "B",
		"BODY", "BR", "P", "!--",
	} {
		end := 1 + len(tag)
		if len(text) > end && strings.EqualFold(text[1:end], tag) && (text[end] == ' ' || text[end] == '>') {
			return true
		}
	}
	return false
}

var beginnings = []beginning{
	{0, "%PDF-", "application/pdf"},
	{0, "%!PS-Adobe-", "application/postscript"},
	{0, "\x00\x00\x01\x00", "image/x-icon"},
	{0, "\x00\x00\x02\x00", "image/x-icon"},
	{0, "BM", "image/bmp"},
	{0, "GIF87a", "image/gif"},
	{0, "GIF89a", "image/gif"},
	{8, "WEBPVP", "image/webp"},
	{0, "\x89PNG\r\n\x1a\n", "image/png"},
	{0, "\xff\xd8\xff", "image/jpeg"},
	{8, "AIFF", "audio/aiff"},
	{0, "ID3", "audio/mpeg"},
	{0, "OggS\x00", "application/ogg"},
	{0, "MThd\x00\x00\x00\x06", "audio/midi"},
	{8, "AVI ", "video/avi"},
	{8, "WAVE", "audio/wave"},
	{0, "\x1a\x45\xdf\xa3", "video/webm"},
	{34, "LP", "application/vnd.ms-fontobject"},
	{0, "\x00\x01\x00\x00", "font/ttf"},
	{0, "OTTO", "font/otf"},
	{0, "ttcf", "font/collection"},
	{0, "wOFF", "font/woff"},
	{0, "wOF2", "font/woff2"},
	{0, "\x1f\x8b\x08", "application/x-gzip"},
	{0, "PK\x03\x04", "application/zip"},
	{0, "Rar!\x1a\x07\x00", "application/x-rar-compressed"},
	{0, "Rar!\x1a\x07\x01\x00", "application/x-rar-compressed"},
	{0, "\x00asm", "application/wasm"},
}

// begins has the first bytes of all that is told by them.
var begins = byteset.Of("\x00\x1a\x1f%BGFIMOPRtw\x89\xff")

func binaryType(s string) string {
	if len(s) > 34 && s[34] == 'L' || len(s) > 0 && begins[s[0]] {
		if kind := listedType(s); kind != "" {
			return kind
		}
	}
	switch {
	case len(s) < 4:
	case s[:2] == "\xfe\xff":
		return "text/plain; charset=utf-16be"
	case s[:2] == "\xff\xfe":
		return "text/plain; charset=utf-16le"
	case s[:3] == "\xef\xbb\xbf":
		return "text/plain; charset=utf-8"
	}
	if isMP4(s) {
		return "video/mp4"
	}
	return ""
}

func listedType(s string) string {
	for i := range beginnings {
		b := &beginnings[i]
		if len(s) <= b.at || !strings.HasPrefix(s[b.at:], b.bytes) {
			continue
		}
		if b.at == 8 && !strings.HasPrefix(s, container(b.kind)) {
			continue
		}
		return b.kind
	}
	return ""
}

// container is how data of a type that is told by its ninth byte begins.
func container(kind string) string {
	if kind == "audio/aiff" {
		return "FORM"
	}
	return "RIFF"
}

func isMP4(s string) bool {
	if len(s) < 12 || s[4:8] != "ftyp" {
		return false
	}
	size := int(s[0])<<24 | int(s[1])<<16 | int(s[2])<<8 | int(s[3])
	if size > len(s) || size%4 != 0 {
		return false
	}
	for i := 8; i < size; i += 4 {
		if i != 12 && s[i:i+3] == "mp4" {
			return true
		}
	}
	return false
}
