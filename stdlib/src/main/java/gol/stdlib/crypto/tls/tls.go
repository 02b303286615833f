// Package tls encrypts connections: TLS 1.2 and 1.3.
package tls

import (
	"context"
	"crypto/x509"
	"errors"
	"io"
	"net"
	"os"
	"strings"
	"sync"
	"time"
	"unsafe"
)

// The versions.
const (
	VersionTLS10 = 0x0301
	VersionTLS11 = 0x0302
	VersionTLS12 = 0x0303
	VersionTLS13 = 0x0304
	VersionSSL30 = 0x0300
)

// VersionName returns "TLS 1.3" and the like.
func VersionName(version uint16) string {
	switch version {
	case VersionSSL30:
		return "SSLv3"
	case VersionTLS10:
		return "TLS 1.0"
	case VersionTLS11:
		return "TLS 1.1"
	case VersionTLS12:
		return "TLS 1.2"
	case VersionTLS13:
		return "TLS 1.3"
	}
	const digits = "0123456789ABCDEF"
	return "0x" + string([]byte{digits[version>>12], digits[version>>8&15], digits[version>>4&15], digits[version&15]})
}

// ClientAuthType says what a server wants to know of its clients.
type ClientAuthType int

// The values of ClientAuthType; only the first has an effect.
const (
	NoClientCert ClientAuthType = iota
	RequestClientCert
	RequireAnyClientCert
	VerifyClientCertIfGiven
	RequireAndVerifyClientCert
)

// Certificate is a chain of certificates with the first one's key.
type Certificate struct {
	Certificate [][]byte
	PrivateKey  any
	Leaf        *x509.Certificate

	key unsafe.Pointer
}

// ClientHelloInfo is what a client says first.
type ClientHelloInfo struct {
	ServerName string
	Conn       net.Conn
}

// Config says how connections are encrypted.
type Config struct {
	Rand                  io.Reader
	Time                  func() time.Time
	Certificates          []Certificate
	GetCertificate        func(*ClientHelloInfo) (*Certificate, error)
	RootCAs               *x509.CertPool
	NextProtos            []string
	ServerName            string
	ClientAuth            ClientAuthType
	ClientCAs             *x509.CertPool
	InsecureSkipVerify    bool
	CipherSuites          []uint16
	MinVersion            uint16
	MaxVersion            uint16
	VerifyPeerCertificate func(rawCerts [][]byte, verifiedChains [][]*x509.Certificate) error
	VerifyConnection      func(ConnectionState) error
}

// Clone returns a copy, nil for nil.
func (c *Config) Clone() *Config {
	if c == nil {
		return nil
	}
	copied := *c
	return &copied
}

// ConnectionState is what was agreed on.
type ConnectionState struct {
	Version                    uint16
	HandshakeComplete          bool
	DidResume                  bool
	CipherSuite                uint16
	NegotiatedProtocol         string
	NegotiatedProtocolIsMutual bool
	ServerName                 string
	PeerCertificates           []*x509.Certificate
	VerifiedChains             [][]*x509.Certificate
}

// RecordHeaderError is the error of another end that does not speak TLS.
type RecordHeaderError struct {
	Msg          string
	RecordHeader [5]byte
	Conn         net.Conn
}

func (e RecordHeaderError) Error() string { return "tls: " + e.Msg }

// CertificateVerificationError is the error of an end that is not who it should be.
type CertificateVerificationError struct {
	UnverifiedCertificates []*x509.Certificate
	Err                    error
}

const unverified = "tls: failed to verify certificate: "

func (e *CertificateVerificationError) Error() string { return unverified + e.Err.Error() }
func (e *CertificateVerificationError) Unwrap() error { return e.Err }

func newClient(serverName string, insecure, ownRoots bool, roots [][]byte, protocols []string, min, max int) (engine unsafe.Pointer, problem string)
func newServer(key unsafe.Pointer, certs [][]byte, protocols []string, min, max int) (engine unsafe.Pointer, problem string)
func keyPair(certs, key []byte) (private unsafe.Pointer, ders [][]byte, problem string)
func handshake(engine unsafe.Pointer, input []byte) (state, used int, out []byte, problem string)
func unseal(engine unsafe.Pointer, input, p []byte) (n, used, state int, out []byte, problem string)
func seal(engine unsafe.Pointer, p []byte) (out []byte, problem string)
func closeNotify(engine unsafe.Pointer) []byte
func session(engine unsafe.Pointer) (version int, suite, protocol string, ders [][]byte)

// The states that handshake and unseal return.
const (
	moreInput = iota
	done
	closed
)

// X509KeyPair reads certificates and their key, both in PEM.
func X509KeyPair(certPEMBlock, keyPEMBlock []byte) (Certificate, error) {
	key, ders, problem := keyPair(certPEMBlock, keyPEMBlock)
	if problem != "" {
		return Certificate{}, errors.New(problem)
	}
	c := Certificate{Certificate: ders, key: key}
	leaf, err := x509.ParseCertificate(ders[0])
	if err != nil {
		return Certificate{}, err
	}
	c.Leaf = leaf
	return c, nil
}

// LoadX509KeyPair is X509KeyPair for files.
func LoadX509KeyPair(certFile, keyFile string) (Certificate, error) {
	cert, err := os.ReadFile(certFile)
	if err != nil {
		return Certificate{}, err
	}
	key, err := os.ReadFile(keyFile)
	if err != nil {
		return Certificate{}, err
	}
	return X509KeyPair(cert, key)
}

// Conn is an encrypted connection.
type Conn struct {
	conn   net.Conn
	config *Config
	client bool
	engine unsafe.Pointer

	shaking   sync.Mutex
	complete  bool
	shakeErr  error
	reading   sync.Mutex
	writing   sync.Mutex
	input     []byte // encrypted, not yet used
	buf       []byte
	readErr   error
	closeOnce sync.Once
	closeErr  error
}

// Client returns the client's end of a connection over conn.
func Client(conn net.Conn, config *Config) *Conn {
	return &Conn{conn: conn, config: config, client: true}
}

// Server returns the server's end of a connection over conn.
func Server(conn net.Conn, config *Config) *Conn { return &Conn{conn: conn, config: config} }

// Handshake begins the encryption; reading and writing do it by themselves.
func (c *Conn) Handshake() error { return c.HandshakeContext(context.Background()) }

// HandshakeContext is Handshake that ends with ctx.
func (c *Conn) HandshakeContext(ctx context.Context) error {
	c.shaking.Lock()
	defer c.shaking.Unlock()
	if c.complete || c.shakeErr != nil {
		return c.shakeErr
	}
	if ctx.Done() != nil {
		stop := context.AfterFunc(ctx, func() { c.conn.SetDeadline(time.Unix(1, 0)) })
		c.shakeErr = c.shake()
		if !stop() && ctx.Err() != nil {
			c.shakeErr = ctx.Err()
		}
	} else {
		c.shakeErr = c.shake()
	}
	c.complete = c.shakeErr == nil
	return c.shakeErr
}

func (c *Conn) newEngine() error {
	config := c.config
	if config == nil {
		config = &Config{}
	}
	var problem string
	if c.client {
		if config.ServerName == "" && !config.InsecureSkipVerify {
			return errors.New("tls: either ServerName or InsecureSkipVerify must be specified in the tls.Config")
		}
		var roots [][]byte
		own := false
		if config.RootCAs != nil {
			var system bool
			roots, system = config.RootCAs.ForTLS()
			own = !system
		}
		c.engine, problem = newClient(config.ServerName, config.InsecureSkipVerify, own, roots, config.NextProtos,
			int(config.MinVersion), int(config.MaxVersion))
	} else {
		var cert *Certificate
		switch {
		case config.GetCertificate != nil:
			found, err := config.GetCertificate(&ClientHelloInfo{Conn: c.conn})
			if err != nil {
				return err
			}
			cert = found
		case len(config.Certificates) > 0:
			cert = &config.Certificates[0]
		}
		if cert == nil || cert.key == nil {
			return errors.New("tls: no certificates configured")
		}
		c.engine, problem = newServer(cert.key, cert.Certificate, config.NextProtos, int(config.MinVersion), int(config.MaxVersion))
	}
	if problem != "" {
		return errors.New(problem)
	}
	c.buf = make([]byte, 17*1024)
	return nil
}

func (c *Conn) shake() error {
	if err := c.newEngine(); err != nil {
		return err
	}
	checked := false
	for {
		state, used, out, problem := handshake(c.engine, c.input)
		c.input = c.input[used:]
		if len(out) > 0 {
			if _, err := c.conn.Write(out); err != nil && problem == "" {
				return err
			}
		}
		if problem != "" {
			return failure(problem)
		}
		switch state {
		case done:
			return nil
		case closed:
			return io.EOF
		}
		if err := c.fill(); err != nil {
			if err == io.EOF && len(c.input) > 0 {
				err = io.ErrUnexpectedEOF
			}
			return err
		}
		for !checked && len(c.input) < 5 {
			if err := c.fill(); err != nil {
				return err
			}
		}
		if kind := c.input[0]; !checked && (kind < 20 || kind > 24) {
			e := RecordHeaderError{Msg: "first record does not look like a TLS handshake"}
			copy(e.RecordHeader[:], c.input)
			if !c.client {
				e.Conn = c.conn
			}
			return e
		}
		checked = true
	}
}

func failure(problem string) error {
	if why, ok := strings.CutPrefix(problem, unverified); ok {
		return &CertificateVerificationError{Err: errors.New(why)}
	}
	if what, ok := strings.CutPrefix(problem, "remote error: "); ok {
		return &net.OpError{Op: "remote error", Err: errors.New(what)}
	}
	return errors.New(problem)
}

// fill reads more encrypted bytes.
func (c *Conn) fill() error {
	n, err := c.conn.Read(c.buf)
	c.input = append(c.input[:len(c.input):len(c.input)], c.buf[:n]...)
	if n > 0 {
		return nil
	}
	return err
}

// Read reads what the other end has written.
func (c *Conn) Read(b []byte) (int, error) {
	if err := c.Handshake(); err != nil {
		return 0, err
	}
	if len(b) == 0 {
		return 0, nil
	}
	c.reading.Lock()
	defer c.reading.Unlock()
	if c.readErr != nil {
		return 0, c.readErr
	}
	for {
		n, used, state, out, problem := unseal(c.engine, c.input, b)
		c.input = c.input[used:]
		if len(out) > 0 {
			c.conn.Write(out)
		}
		switch {
		case problem != "":
			c.readErr = failure(problem)
			return 0, c.readErr
		case state == closed:
			c.readErr = io.EOF
			return 0, io.EOF
		case n > 0:
			return n, nil
		case state == moreInput:
			if err := c.fill(); err != nil {
				if err == io.EOF {
					err = io.ErrUnexpectedEOF
				}
				return 0, err
			}
		}
	}
}

// Write writes b encrypted.
func (c *Conn) Write(b []byte) (int, error) {
	if err := c.Handshake(); err != nil {
		return 0, err
	}
	c.writing.Lock()
	defer c.writing.Unlock()
	n := 0
	for len(b) > 0 {
		piece := b[:min(len(b), 64*1024)]
		out, problem := seal(c.engine, piece)
		if problem != "" {
			return n, errors.New("tls: protocol is shutdown")
		}
		if _, err := c.conn.Write(out); err != nil {
			return n, err
		}
		n += len(piece)
		b = b[len(piece):]
	}
	return n, nil
}

// CloseWrite tells the other end that nothing more will come.
func (c *Conn) CloseWrite() error {
	if !c.complete {
		return errors.New("tls: CloseWrite called before handshake complete")
	}
	_, err := c.conn.Write(closeNotify(c.engine))
	return err
}

// Close ends the connection.
func (c *Conn) Close() error {
	c.closeOnce.Do(func() {
		if c.complete {
			c.conn.SetWriteDeadline(time.Now().Add(5 * time.Second))
			c.conn.Write(closeNotify(c.engine))
		}
		c.closeErr = c.conn.Close()
	})
	return c.closeErr
}

// NetConn returns the connection below.
func (c *Conn) NetConn() net.Conn { return c.conn }

// LocalAddr returns this end's address.
func (c *Conn) LocalAddr() net.Addr { return c.conn.LocalAddr() }

// RemoteAddr returns the other end's address.
func (c *Conn) RemoteAddr() net.Addr { return c.conn.RemoteAddr() }

// SetDeadline sets when reads and writes fail.
func (c *Conn) SetDeadline(t time.Time) error { return c.conn.SetDeadline(t) }

// SetReadDeadline sets when reads fail.
func (c *Conn) SetReadDeadline(t time.Time) error { return c.conn.SetReadDeadline(t) }

// SetWriteDeadline sets when writes fail.
func (c *Conn) SetWriteDeadline(t time.Time) error { return c.conn.SetWriteDeadline(t) }

// ConnectionState returns what was agreed on.
func (c *Conn) ConnectionState() ConnectionState {
	c.shaking.Lock()
	defer c.shaking.Unlock()
	s := ConnectionState{HandshakeComplete: c.complete}
	if !c.complete {
		return s
	}
	version, suite, protocol, ders := session(c.engine)
	s.Version = uint16(version)
	s.CipherSuite = suiteNumber(suite)
	s.NegotiatedProtocol = protocol
	s.NegotiatedProtocolIsMutual = true
	if c.config != nil && net.ParseIP(c.config.ServerName) == nil {
		s.ServerName = c.config.ServerName
	}
	for _, der := range ders {
		if cert, err := x509.ParseCertificate(der); err == nil {
			s.PeerCertificates = append(s.PeerCertificates, cert)
		}
	}
	return s
}

var suites = []struct {
	number uint16
	name   string
}{
	{0x1301, "TLS_AES_128_GCM_SHA256"},
	{0x1302, "TLS_AES_256_GCM_SHA384"},
	{0x1303, "TLS_CHACHA20_POLY1305_SHA256"},
	{0xc02b, "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256"},
	{0xc02c, "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384"},
	{0xc02f, "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"},
	{0xc030, "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384"},
	{0xcca8, "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256"},
	{0xcca9, "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256"},
}

func suiteNumber(name string) uint16 {
	for _, s := range suites {
		if s.name == name {
			return s.number
		}
	}
	return 0
}

// CipherSuiteName returns the name of a cipher suite.
func CipherSuiteName(id uint16) string {
	for _, s := range suites {
		if s.number == id {
			return s.name
		}
	}
	const digits = "0123456789ABCDEF"
	return "0x" + string([]byte{digits[id>>12], digits[id>>8&15], digits[id>>4&15], digits[id&15]})
}

// Dial connects to an address and begins the encryption.
func Dial(network, addr string, config *Config) (*Conn, error) {
	return DialWithDialer(&net.Dialer{}, network, addr, config)
}

// DialWithDialer is Dial with a dialer, whose time-out holds for both.
func DialWithDialer(dialer *net.Dialer, network, addr string, config *Config) (*Conn, error) {
	ctx := context.Background()
	if dialer.Timeout > 0 {
		limited, cancel := context.WithTimeout(ctx, dialer.Timeout)
		defer cancel()
		ctx = limited
	}
	raw, err := dialer.DialContext(ctx, network, addr)
	if err != nil {
		return nil, err
	}
	config = config.Clone()
	if config == nil {
		config = &Config{}
	}
	if config.ServerName == "" {
		config.ServerName = addr
		if i := strings.LastIndexByte(addr, ':'); i >= 0 {
			config.ServerName = strings.Trim(addr[:i], "[]")
		}
	}
	c := Client(raw, config)
	if err := c.HandshakeContext(ctx); err != nil {
		raw.Close()
		return nil, err
	}
	return c, nil
}

type listener struct {
	net.Listener
	config *Config
}

func (l *listener) Accept() (net.Conn, error) {
	c, err := l.Listener.Accept()
	if err != nil {
		return nil, err
	}
	return Server(c, l.config), nil
}

// NewListener encrypts the connections of a listener.
func NewListener(inner net.Listener, config *Config) net.Listener { return &listener{inner, config} }

// Listen waits for encrypted connections.
func Listen(network, laddr string, config *Config) (net.Listener, error) {
	if config == nil || len(config.Certificates) == 0 && config.GetCertificate == nil {
		return nil, errors.New("tls: neither Certificates, GetCertificate, nor GetConfigForClient set in Config")
	}
	l, err := net.Listen(network, laddr)
	if err != nil {
		return nil, err
	}
	return NewListener(l, config), nil
}
