package flags

const Default = 5
