package entity

// Shop 店铺
type Shop struct {
	ID string `json:"id"`
	Name string `json:"name"`
	Site string `json:"site"`
	Mode string `json:"mode"`
	AppKey string `json:"app_key"`
	Secret string `json:"secret"`
	Token string `json:"token"`
	Gateway string `json:"gateway"`
}

var Shops = []Shop{
	{ID: "S1001", Name: "半托一店", Site: "中国", Mode: "半托", AppKey: "ak0005", Secret: "sk-S1001-9f2c", Token: "tk-S1001", Gateway: "https://openapi.kuajingmaihuo.com/openapi/router"},
	{ID: "us01", Name: "美国本土店", Site: "美国", Mode: "本土", AppKey: "ak1004", Secret: "sk-us01-9f2c", Token: "tk-us01", Gateway: "https://openapi-b-us.temu.com/openapi/router"},
	{ID: "full01", Name: "全托店", Site: "中国", Mode: "全托", AppKey: "ak2006", Secret: "sk-full01-9f2c", Token: "tk-full01", Gateway: "https://openapi.kuajingmaihuo.com/openapi/router"},
}

// GetShop 按编号取店铺
func GetShop(id string) Shop {
	for _, s := range Shops {
		if s.ID == id {
			return s
		}
	}
	panic("店铺不存在 " + id)
}
