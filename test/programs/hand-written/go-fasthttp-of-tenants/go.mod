module tenants

go 1.20

require github.com/valyala/fasthttp v1.50.0
