package conf

var gateways = map[string]string{
	"cn": "https://openapi.kuajingmaihuo.com/openapi/router",
	"partner": "https://openapi-b-partner.temu.com/openapi/router",
}

func ResolveUrl(region string) string {
	if u, ok := gateways[region]; ok {
		return u
	}
	return gateways["cn"]
}
