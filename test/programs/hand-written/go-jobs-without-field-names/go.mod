module erp/jobs

go 1.21
