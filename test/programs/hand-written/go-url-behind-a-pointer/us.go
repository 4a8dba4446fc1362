package main

func init() {
	g := &gateway
	*g = "https://openapi-b-us.temu.com/openapi/router"
}
