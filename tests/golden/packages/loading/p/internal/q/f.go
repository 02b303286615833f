package q

import (
)
