package command

import "example.com/command/internal/deep"

var Name = "command " + deep.Name
