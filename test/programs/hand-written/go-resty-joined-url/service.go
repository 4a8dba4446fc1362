package main

type ProductManager struct{ client *Client }

func NewProductManager(client *Client) *ProductManager { return &ProductManager{client} }

func (s *ProductManager) Pull(what string, query map[string]any) ([]byte, error) {
	return s.retry(what, query, 1)
}

func (s *ProductManager) retry(name string, query map[string]any, times int) (out []byte, err error) {
	for i := 0; i < times; i++ {
		if out, err = s.client.Execute(name, query); err == nil {
			return
		}
	}
	return
}
