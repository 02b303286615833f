package below

const Name = "below"
