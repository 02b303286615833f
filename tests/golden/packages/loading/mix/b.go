package mox
