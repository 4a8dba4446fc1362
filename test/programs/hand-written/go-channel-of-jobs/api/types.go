package api

type Op int

const (
	OpMarketingActivityDetailGet Op = iota
	OpSemiAdjustPricePageQuery
	OpGoodsAddProperty
	OpGoodsDetailGet
	OpShiporderCreate
)

func (o Op) ApiName() string {
	return [...]string{
		"bg.marketing.activity.detail.get",
		"bg.semi.adjust.price.page.query",
		"bg.goods.add.property",
		"bg.goods.detail.get",
		"bg.shiporder.create",
	}[o]
}
