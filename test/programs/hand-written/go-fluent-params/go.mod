module fluent

go 1.22
