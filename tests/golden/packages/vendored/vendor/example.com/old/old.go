package old

const Name = "old"
