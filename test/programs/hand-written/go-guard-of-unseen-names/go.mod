module example.com/erp

go 1.21
