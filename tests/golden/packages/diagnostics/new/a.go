//go:build go1.1 || go1.99

package new
