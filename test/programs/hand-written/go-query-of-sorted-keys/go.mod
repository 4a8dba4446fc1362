module erp/temu

go 1.18
