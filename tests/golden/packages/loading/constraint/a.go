//go:build linux ||

package constraint
