module keelson/scripts/go-types

go 1.22
