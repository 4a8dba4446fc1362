package request

// TemplateList 运费模板
type TemplateList struct {
	Common
	SiteIDs []int `json:"siteIds"`
}

func (*TemplateList) Method() string { return "bg.logistics.template.get" }
