package url

import "strings"

// Parse reads a URL that may be relative to u.
func (u *URL) Parse(ref string) (*URL, error) {
	parsed, err := Parse(ref)
	if err != nil {
		return nil, err
	}
	return u.ResolveReference(parsed), nil
}

// ResolveReference returns the absolute URL that ref means when it stands in the document u (RFC 3986, section 5.2).
func (u *URL) ResolveReference(ref *URL) *URL {
	result := *ref
	if ref.Scheme == "" {
		result.Scheme = u.Scheme
	}
	switch {
	case ref.Scheme != "" || ref.Host != "" || ref.User != nil:
		result.setPath(mergePaths(ref.EscapedPath(), ""))
		return &result
	case ref.Opaque != "":
		result.User, result.Host, result.Path = nil, "", ""
		return &result
	}
	if ref.Path == "" {
		if !ref.ForceQuery && ref.RawQuery == "" {
			result.RawQuery = u.RawQuery
			if ref.Fragment == "" {
				result.Fragment, result.RawFragment = u.Fragment, u.RawFragment
			}
		}
		if u.Opaque != "" {
			result.Opaque = u.Opaque
			result.User, result.Host, result.Path = nil, "", ""
			return &result
		}
	}
	result.Host, result.User = u.Host, u.User
	result.setPath(mergePaths(u.EscapedPath(), ref.EscapedPath()))
	return &result
}

// mergePaths puts ref in the place of base's last element and removes dot elements.
func mergePaths(base, ref string) string {
	full := ref
	if ref == "" {
		full = base
	} else if ref[0] != '/' {
		full = base[:strings.LastIndexByte(base, '/')+1] + ref
	}
	if full == "" {
		return ""
	}
	elements := strings.Split(full, "/")
	text := ""
	fresh := true // whether the next element needs no slash before it
	for _, e := range elements {
		switch e {
		case ".":
			fresh = false
		case "..":
			text = text[:max(0, strings.LastIndexByte(text, '/'))]
			fresh = text == ""
		default:
			if !fresh {
				text += "/"
			}
			text += e
			fresh = false
		}
	}
	if last := elements[len(elements)-1]; last == "." || last == ".." {
		text += "/"
	}
	if strings.HasPrefix(text, "/") {
		return text
	}
	return "/" + text
}

// JoinPath appends elements to base's path and cleans it.
func JoinPath(base string, elem ...string) (result string, err error) {
	u, err := Parse(base)
	if err != nil {
		return "", err
	}
	joined, err := u.joined(elem)
	if err != nil {
		return "", err
	}
	return joined.String(), nil
}

// JoinPath returns u with the elements appended to its path, which is cleaned.
func (u *URL) JoinPath(elem ...string) *URL {
	joined, _ := u.joined(elem)
	return joined
}

func (u *URL) joined(elem []string) (*URL, error) {
	all := append([]string{u.EscapedPath()}, elem...)
	rooted := strings.HasPrefix(all[0], "/")
	path := clean(strings.Join(all, "/"))
	if rooted {
		path = "/" + path
	}
	if strings.HasSuffix(all[len(all)-1], "/") && !strings.HasSuffix(path, "/") {
		path += "/"
	}
	result := *u
	err := result.setPath(path)
	return &result, err
}

// clean removes empty and dot elements of a path below the root; the result has no leading slash.
func clean(path string) string {
	var kept []string
	for _, e := range strings.Split(path, "/") {
		switch {
		case e == "" || e == ".":
		case e == "..":
			if len(kept) > 0 {
				kept = kept[:len(kept)-1]
			}
		default:
			kept = append(kept, e)
		}
	}
	return strings.Join(kept, "/")
}
