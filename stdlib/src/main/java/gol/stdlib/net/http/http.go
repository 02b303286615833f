// Package http is a client and a server of HTTP/1.1, with TLS.
package http
