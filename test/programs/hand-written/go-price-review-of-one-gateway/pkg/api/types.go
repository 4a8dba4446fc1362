package api

type row struct {
	id   int
	code string
	name string
}

var rows = []row{
	{1, "IMAGE_UPLOAD", "bg.goods.image.upload"},
	{2, "TEXT_PIC", "bg.goods.texttopicture.add"},
	{3, "VIDEO_SIGN", "bg.goods.video.upload.sign.get"},
	{4, "MALL_INFO", "bg.mall.info.get"},
	{5, "STOCK_UPDATE", "bg.goods.quantity.update"},
	{6, "ORDER_LIST", "bg.order.list.get"},
	{7, "REVIEW_REJECT", "bg.price.review.reject"},
	{8, "ATTRS_GET", "bg.goods.attrs.get"},
}

func TypeByCode(code string) string {
	for _, r := range rows {
		if r.code == code {
			return r.name
		}
	}
	return ""
}
