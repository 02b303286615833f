// Package x509 has certificates, as far as TLS connections show them.
package x509

import (
	"crypto/x509/pkix"
	"errors"
	"net"
	"time"
)

// Certificate is a certificate.
type Certificate struct {
	Raw         []byte
	Version     int
	Subject     pkix.Name
	Issuer      pkix.Name
	NotBefore   time.Time
	NotAfter    time.Time
	IsCA        bool
	DNSNames    []string
	IPAddresses []net.IP
}

func parse(der []byte) (fields []string, notBefore, notAfter int64, version int, isCA bool, dns, ips []string, problem string)

func nameOf(fields []string) pkix.Name {
	n := pkix.Name{}
	for i := 0; i+1 < len(fields); i += 2 {
		value := fields[i+1]
		switch fields[i] {
		case "CN":
			n.CommonName = value
		case "SERIALNUMBER":
			n.SerialNumber = value
		case "O":
			n.Organization = append(n.Organization, value)
		case "OU":
			n.OrganizationalUnit = append(n.OrganizationalUnit, value)
		case "C":
			n.Country = append(n.Country, value)
		case "L":
			n.Locality = append(n.Locality, value)
		case "ST":
			n.Province = append(n.Province, value)
		}
	}
	return n
}

// ParseCertificate reads a certificate.
func ParseCertificate(der []byte) (*Certificate, error) {
	fields, notBefore, notAfter, version, isCA, dns, ips, problem := parse(der)
	if problem != "" {
		return nil, errors.New("x509: " + problem)
	}
	c := &Certificate{Raw: der, Version: version, IsCA: isCA, DNSNames: dns}
	for i, f := range fields {
		if f == "" {
			c.Subject, c.Issuer = nameOf(fields[:i]), nameOf(fields[i+1:])
			break
		}
	}
	c.NotBefore, c.NotAfter = time.Unix(notBefore, 0).UTC(), time.Unix(notAfter, 0).UTC()
	for _, ip := range ips {
		c.IPAddresses = append(c.IPAddresses, net.IP(ip))
	}
	return c, nil
}

// Equal reports whether two certificates are the same.
func (c *Certificate) Equal(other *Certificate) bool {
	if c == nil || other == nil {
		return c == other
	}
	return string(c.Raw) == string(other.Raw)
}

// CertPool is a set of certificates.
type CertPool struct {
	ders   [][]byte
	system bool
}

// NewCertPool returns an empty pool.
func NewCertPool() *CertPool { return &CertPool{} }

// SystemCertPool returns the authorities that are trusted by default.
func SystemCertPool() (*CertPool, error) { return &CertPool{system: true}, nil }

// AddCert adds a certificate.
func (p *CertPool) AddCert(cert *Certificate) {
	if cert == nil {
		panic("adding nil Certificate to CertPool")
	}
	p.ders = append(p.ders, cert.Raw)
}

func pemCertificates(text []byte) []string

// AppendCertsFromPEM adds the certificates of a PEM file; whether there were any.
func (p *CertPool) AppendCertsFromPEM(pemCerts []byte) (ok bool) {
	for _, der := range pemCertificates(pemCerts) {
		p.ders = append(p.ders, []byte(der))
		ok = true
	}
	return ok
}

// Clone returns a copy.
func (p *CertPool) Clone() *CertPool {
	return &CertPool{ders: append([][]byte(nil), p.ders...), system: p.system}
}

// ForTLS hands package crypto/tls what the pool holds.
func (p *CertPool) ForTLS() (ders [][]byte, system bool) { return p.ders, p.system }
