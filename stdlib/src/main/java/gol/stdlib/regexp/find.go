package regexp

import "io"

// The names say what is returned: the first match or All, as bytes or String, with its groups (Submatch), as text or as places
// (Index). n is how many are wanted, negative for all.

func (re *Regexp) Find(b []byte) []byte {
	loc := re.FindIndex(b)
	if loc == nil {
		return nil
	}
	return clipped(b, loc[0], loc[1])
}

func (re *Regexp) FindIndex(b []byte) (loc []int) { return re.first(inputBytes(re.prog, b), 1) }

func (re *Regexp) FindString(s string) string {
	loc := re.FindStringIndex(s)
	if loc == nil {
		return ""
	}
	return s[loc[0]:loc[1]]
}

func (re *Regexp) FindStringIndex(s string) (loc []int) { return re.first(input(re.prog, s), 1) }

func (re *Regexp) FindReaderIndex(r io.RuneReader) (loc []int) {
	return re.FindStringIndex(readAll(r))
}

func (re *Regexp) FindSubmatch(b []byte) [][]byte {
	loc := re.FindSubmatchIndex(b)
	if loc == nil {
		return nil
	}
	return bytesAt(b, loc)
}

func (re *Regexp) FindSubmatchIndex(b []byte) []int {
	return re.first(inputBytes(re.prog, b), len(re.names))
}

func (re *Regexp) FindStringSubmatch(s string) []string {
	loc := re.FindStringSubmatchIndex(s)
	if loc == nil {
		return nil
	}
	return stringsAt(s, loc)
}

func (re *Regexp) FindStringSubmatchIndex(s string) []int {
	return re.first(input(re.prog, s), len(re.names))
}

func (re *Regexp) FindReaderSubmatchIndex(r io.RuneReader) []int {
	return re.FindStringSubmatchIndex(readAll(r))
}

func bytesAt(b []byte, loc []int) [][]byte {
	groups := make([][]byte, len(loc)/2)
	for i := range groups {
		if loc[2*i] >= 0 {
			groups[i] = clipped(b, loc[2*i], loc[2*i+1])
		}
	}
	return groups
}

func stringsAt(s string, loc []int) []string {
	groups := make([]string, len(loc)/2)
	for i := range groups {
		if loc[2*i] >= 0 {
			groups[i] = s[loc[2*i]:loc[2*i+1]]
		}
	}
	return groups
}

func (re *Regexp) FindAll(b []byte, n int) (found [][]byte) {
	re.each(re.ofBytes(b), n, 1, func(loc []int) { found = append(found, clipped(b, loc[0], loc[1])) })
	return found
}

func (re *Regexp) FindAllIndex(b []byte, n int) (found [][]int) {
	re.each(re.ofBytes(b), n, 1, func(loc []int) { found = append(found, loc) })
	return found
}

func (re *Regexp) FindAllString(s string, n int) (found []string) {
	re.each(re.ofString(s), n, 1, func(loc []int) { found = append(found, s[loc[0]:loc[1]]) })
	return found
}

func (re *Regexp) FindAllStringIndex(s string, n int) (found [][]int) {
	re.each(re.ofString(s), n, 1, func(loc []int) { found = append(found, loc) })
	return found
}

func (re *Regexp) FindAllSubmatch(b []byte, n int) (found [][][]byte) {
	re.each(re.ofBytes(b), n, len(re.names), func(loc []int) { found = append(found, bytesAt(b, loc)) })
	return found
}

func (re *Regexp) FindAllSubmatchIndex(b []byte, n int) (found [][]int) {
	re.each(re.ofBytes(b), n, len(re.names), func(loc []int) { found = append(found, loc) })
	return found
}

func (re *Regexp) FindAllStringSubmatch(s string, n int) (found [][]string) {
	re.each(re.ofString(s), n, len(re.names), func(loc []int) { found = append(found, stringsAt(s, loc)) })
	return found
}

func (re *Regexp) FindAllStringSubmatchIndex(s string, n int) (found [][]int) {
	re.each(re.ofString(s), n, len(re.names), func(loc []int) { found = append(found, loc) })
	return found
}
