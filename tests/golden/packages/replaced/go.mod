// Required modules lie in directories that replace them; one of them requires another.
module example.com/replaced

go 1.26

require (
	example.com/one v1.2.0
	example.com/two/v2 v2.0.1 // indirect
)

require example.com/sub v0.0.0-00010101000000-000000000000

replace (
	example.com/one v1.2.0 => ./one
	"example.com/two/v2" => ./mods/two
)

replace example.com/sub => ./sub
