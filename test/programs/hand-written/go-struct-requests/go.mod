module github.com/acme/temu-sdk

go 1.21
