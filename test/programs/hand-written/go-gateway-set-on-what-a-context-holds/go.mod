module erp

go 1.23
