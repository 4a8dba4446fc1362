package main

import "fmt"

func main() {
	conf, err := readIni("conf/temu.ini")
	if err != nil {
		panic(err)
	}
	cn := NewTenant("cn", conf["cn"])
	eu := NewTenant("eu", conf["eu"])
	runAll(cn, goodsSyncer{pages: 2}, orderSyncer{})
	runAll(eu, orderSyncer{})
	fmt.Println("done")
}
