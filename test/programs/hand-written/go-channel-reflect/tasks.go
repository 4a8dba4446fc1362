package main

// 接口名写在 tag 里, 由 send 反射读取
type addProperty struct {
	_         struct{} `api:"bg.goods.add.property"`
	ProductID int      `json:"productId"`
	Name      string   `json:"name"`
}

type soldOut struct {
	_    struct{} `api:"bg.goods.topselling.soldout.get"`
	Page int      `json:"pageNo"`
}

type afterSales struct {
	_    struct{} `api:"bg.aftersales.list.get"`
	Page int      `json:"pageNo"`
}
