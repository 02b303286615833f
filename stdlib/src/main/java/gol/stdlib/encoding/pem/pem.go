// Package pem has the armour of RFC 7468 around binary data.
package pem

import (
	"bytes"
	"encoding/base64"
	"errors"
	"io"
	"sort"
	"strings"
)

// Block is a piece of data with a label and headers.
type Block struct {
	Type    string
	Headers map[string]string
	Bytes   []byte
}

const (
	begin      = "-----BEGIN "
	end        = "-----END "
	dashes     = "-----"
	lineLength = 64
)

func nextLine(data []byte) (line, rest []byte) {
	line, rest, _ = bytes.Cut(data, []byte("\n"))
	return bytes.TrimRight(line, " \t\r"), rest
}

// Decode finds the next block and returns it with what follows; nil and all data if there is none.
func Decode(data []byte) (*Block, []byte) {
	rest := data
	for {
		if !bytes.HasPrefix(rest, []byte(begin)) {
			i := bytes.Index(rest, []byte("\n"+begin))
			if i < 0 {
				return nil, data
			}
			rest = rest[i+1:]
		}
		if block, after := decode(rest); block != nil {
			return block, after
		}
		rest = rest[len(begin):]
	}
}

func decode(data []byte) (*Block, []byte) {
	line, rest := nextLine(data[len(begin):])
	label, ok := strings.CutSuffix(string(line), dashes)
	if !ok {
		return nil, nil
	}
	block := &Block{Type: label, Headers: map[string]string{}}
	for {
		head, after := nextLine(rest)
		key, value, ok := strings.Cut(string(head), ":")
		if !ok {
			break
		}
		block.Headers[strings.TrimSpace(key)] = strings.TrimSpace(value)
		rest = after
	}
	var body []byte
	if bytes.HasPrefix(rest, []byte(end)) {
		rest = rest[:]
	} else if i := bytes.Index(rest, []byte("\n"+end)); i >= 0 {
		body, rest = rest[:i], rest[i+1:]
	} else {
		return nil, nil
	}
	line, rest = nextLine(rest[len(end):])
	if string(line) != label+dashes {
		return nil, nil
	}
	body = bytes.Map(func(r rune) rune {
		if r == ' ' || r == '\t' || r == '\r' || r == '\n' {
			return -1
		}
		return r
	}, body)
	decoded := make([]byte, base64.StdEncoding.DecodedLen(len(body)))
	n, err := base64.StdEncoding.Decode(decoded, body)
	if err != nil {
		return nil, nil
	}
	block.Bytes = decoded[:n]
	return block, rest
}

// Encode writes a block; a header's key must not have a colon.
func Encode(out io.Writer, b *Block) error {
	for k := range b.Headers {
		if strings.Contains(k, ":") {
			return errors.New("pem: cannot encode a header key that contains a colon")
		}
	}
	var text strings.Builder
	text.WriteString(begin + b.Type + dashes + "\n")
	if len(b.Headers) > 0 {
		const procType = "Proc-Type"
		var keys []string
		for k := range b.Headers {
			if k != procType {
				keys = append(keys, k)
			}
		}
		sort.Strings(keys)
		if v, ok := b.Headers[procType]; ok { // comes first, by RFC 1421
			text.WriteString(procType + ": " + v + "\n")
		}
		for _, k := range keys {
			text.WriteString(k + ": " + b.Headers[k] + "\n")
		}
		text.WriteString("\n")
	}
	body := base64.StdEncoding.EncodeToString(b.Bytes)
	for len(body) > 0 {
		n := min(len(body), lineLength)
		text.WriteString(body[:n] + "\n")
		body = body[n:]
	}
	text.WriteString(end + b.Type + dashes + "\n")
	_, err := io.WriteString(out, text.String())
	return err
}

// EncodeToMemory returns what Encode writes, nil if a header is wrong.
func EncodeToMemory(b *Block) []byte {
	var out bytes.Buffer
	if Encode(&out, b) != nil {
		return nil
	}
	return out.Bytes()
}
