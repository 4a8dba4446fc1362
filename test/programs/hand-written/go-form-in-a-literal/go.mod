module syncer

go 1.20
