// Package pkix has the names that stand in certificates.
package pkix

import "strings"

// Name is who a certificate is for, or from.
type Name struct {
	Country, Organization, OrganizationalUnit []string
	Locality, Province                        []string
	StreetAddress, PostalCode                 []string
	SerialNumber, CommonName                  string
}

func (n Name) String() string {
	var parts []string
	add := func(key string, values ...string) {
		for _, v := range values {
			if v != "" {
				parts = append(parts, key+"="+v)
			}
		}
	}
	add("SERIALNUMBER", n.SerialNumber)
	add("CN", n.CommonName)
	add("OU", strings.Join(n.OrganizationalUnit, "+OU="))
	add("O", strings.Join(n.Organization, "+O="))
	add("POSTALCODE", strings.Join(n.PostalCode, "+POSTALCODE="))
	add("STREET", strings.Join(n.StreetAddress, "+STREET="))
	add("L", strings.Join(n.Locality, "+L="))
	add("ST", strings.Join(n.Province, "+ST="))
	add("C", strings.Join(n.Country, "+C="))
	return strings.Join(parts, ",")
}
