package temu

type API struct {
	t *transport
}

func NewAPI(url string) *API {
	return &API{t: &transport{url: url}}
}

func (a *API) UploadImage(b64 string) {
	a.t.post(Request{Type: "bg.goods.image.upload", Data: map[string]any{"image": b64}})
}

func (a *API) Attrs(cat int) {
	a.t.post(Request{Type: "bg.goods.attrs.get", Data: map[string]any{"catId": cat}})
}
