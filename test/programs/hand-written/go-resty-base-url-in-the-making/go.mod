module temu-sync

go 1.20

require github.com/go-resty/resty/v2 v2.11.0
