package temu

const (
	TypeVideoSign = "bg.goods.video.upload.sign.get"
	TypeMallInfo  = "bg.mall.info.get"
	TypeOrderList = "bg.order.list.get"
)
