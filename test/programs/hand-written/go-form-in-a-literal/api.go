package main

type ApiID int

const (
	ApiGoodsAdd ApiID = iota + 1
	ApiMallInfo
	ApiVideoSign
)

var apiNames = map[ApiID]string{
	ApiGoodsAdd:  "bg.goods.add",
	ApiMallInfo:  "bg.mall.info.get",
	ApiVideoSign: "bg.goods.video.upload.sign.get",
}

func (id ApiID) String() string { return apiNames[id] }
