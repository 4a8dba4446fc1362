module github.com/kj/temu-open

go 1.21

require github.com/go-resty/resty/v2 v2.7.0
