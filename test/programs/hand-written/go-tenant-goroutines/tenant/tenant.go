package tenant

type Tenant struct {
	Code  string
	Area  string
	Token string
}

func All() []*Tenant {
	return []*Tenant{
		{Code: "dongguan", Area: "CN", Token: "t1"},
		{Code: "madrid", Area: "EU", Token: "t2"},
		{Code: "yiwu", Area: "CN", Token: "t3"},
	}
}

// Router 按区域取网关
func (t *Tenant) Router() string {
	switch t.Area {
	case "EU":
		return "https://openapi-b-eu.temu.com/openapi/router"
	case "US":
		return "https://openapi-b-us.temu.com/openapi/router"
	default:
		return "https://openapi.kuajingmaihuo.com/openapi/router"
	}
}
