module tails

go 1.22
