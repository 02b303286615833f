package text

const Text = "from the workspace"
