package gateway

type API string

const (
	TemplateList API = "bg.logistics.template.get"
	Companies    API = "bg.logistics.companies.get"
)

type Message struct {
	API    API
	Fields map[string]string
}
