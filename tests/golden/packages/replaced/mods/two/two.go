package two

const Name = "two"
