package conf

func GatewayUrl(region string) string {
	switch region {
	case "partner":
		return "https://openapi-b-partner.temu.com/openapi/router"
	default:
		return "https://openapi.kuajingmaihuo.com/openapi/router"
	}
}
