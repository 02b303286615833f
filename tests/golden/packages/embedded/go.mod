// Files that a program embeds: as strings, bytes, and trees of files.
module example.com/embedded

go 1.26
