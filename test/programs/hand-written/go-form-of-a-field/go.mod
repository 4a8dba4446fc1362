module b

go 1.21
