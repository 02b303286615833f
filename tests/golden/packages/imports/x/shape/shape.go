package shape

type Shape struct{ Size int }
