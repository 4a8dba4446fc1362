module shop

go 1.20

require github.com/go-resty/resty/v2 v2.16.5
