package deep

import "example.com/command/internal/deep/internal"

const Name = internal.Name
