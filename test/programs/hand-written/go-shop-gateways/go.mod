module shops

go 1.21
