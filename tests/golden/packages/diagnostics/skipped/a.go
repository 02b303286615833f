//go:build windows

package skipped
