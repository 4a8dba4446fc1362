module erp

go 1.20
