package shape

type Shape struct{ Name string }

func (s Shape) String() string { return "shape " + s.Name }

type hidden struct{}

func (hidden) secret() string { return "hidden" }

func Secret() any { return hidden{} }

func Ask(v any) string {
	if s, ok := v.(interface{ secret() string }); ok {
		return s.secret()
	}
	return "none"
}

func Anonymous() any { return struct{ x int }{1} }

func Exported() any { return struct{ X int }{1} }

type Map[K comparable, V any] map[K]V

type Pair[A, B any] struct {
	First  A
	Second B
}
