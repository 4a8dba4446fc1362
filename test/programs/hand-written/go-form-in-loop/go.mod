module github.com/mabang/form

go 1.21
