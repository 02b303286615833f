package main

import "strings"

func unused() string { return strings.ToUpper("used") }
