package sync

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"

	"erp/shop"
)

type Client struct {
	endpoint string
	shopID   string
}

func NewClient(s shop.Shop) *Client {
	return &Client{endpoint: s.Endpoint(), shopID: s.ID}
}

func (c *Client) Stock(sku string) error {
	return c.do("bg.goods.quantity.get", map[string]any{"sku": sku})
}

func (c *Client) Orders() error {
	return c.do("bg.order.list.get", nil)
}

func (c *Client) do(api string, data map[string]any) error {
	payload := map[string]any{"type": api, "shop": c.shopID, "data": data}
	b, err := json.Marshal(payload)
	if err != nil {
		return err
	}
	resp, err := http.Post(c.endpoint, "application/json", strings.NewReader(string(b)))
	if err != nil {
		return fmt.Errorf("%s: %w", api, err)
	}
	return resp.Body.Close()
}
