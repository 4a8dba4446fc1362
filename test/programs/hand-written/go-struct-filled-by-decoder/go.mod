module decoded

go 1.21
