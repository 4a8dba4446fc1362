module methods

go 1.22
