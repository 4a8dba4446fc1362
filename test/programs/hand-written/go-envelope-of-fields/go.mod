module envelope

go 1.22
