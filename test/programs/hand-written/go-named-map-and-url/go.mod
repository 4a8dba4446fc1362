module zhiyuan

go 1.23
