package shop

const (
	RegionCN = "cn"
	RegionUS = "us"
)

type Shop struct {
	ID     string
	Region string
}

func All() []Shop {
	return []Shop{
		{ID: "1", Region: RegionCN},
		{ID: "2", Region: RegionUS},
	}
}

func (s Shop) Endpoint() string {
	switch s.Region {
	case RegionUS:
		return "https://openapi-b-us.temu.com/openapi/router"
	default:
		return "https://openapi.kuajingmaihuo.com/openapi/router"
	}
}
