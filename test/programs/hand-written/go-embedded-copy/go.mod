module acme.cn/erp

go 1.21
