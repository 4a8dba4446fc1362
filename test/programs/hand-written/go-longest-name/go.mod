module github.com/mabang/longest

go 1.21
