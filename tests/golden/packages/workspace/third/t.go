package third

const Text = "replaced"
