package q4

import "os" /* x
 */ import 7
