package internal

const Name = "deep"
const Value = 6
