module kuajing/erp

go 1.21
