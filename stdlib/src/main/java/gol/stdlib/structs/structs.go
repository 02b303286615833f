// Package structs has markers that change a struct type's properties.
package structs

// HostLayout, as a field's type, asks for the layout of the host's C compiler; here it is Go's.
type HostLayout struct{ _ hostLayout }

type hostLayout struct{}
