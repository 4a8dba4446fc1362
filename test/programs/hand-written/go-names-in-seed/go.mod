module github.com/mabang/seed

go 1.21
