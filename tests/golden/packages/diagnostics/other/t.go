package other

type T struct{ hidden int }

func (T) secret() {}

var private int

func Make() T { return T{} }
