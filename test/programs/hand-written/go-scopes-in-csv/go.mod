module github.com/mabang/scopes

go 1.21
