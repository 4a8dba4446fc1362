module erp

go 1.21
