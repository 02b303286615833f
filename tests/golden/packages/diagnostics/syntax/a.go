package syntax

func f( {

var x = = 2
