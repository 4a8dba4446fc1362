package temu

import "temu-sync/config"

type Job func(c *Client) error

var cnJobs = []Job{
	func(c *Client) error { _, err := c.Call("bg.goods.detail.get", map[string]any{"productId": 1}); return err },
	func(c *Client) error { _, err := c.Call(TypeVideoSign, nil); return err },
	func(c *Client) error { _, err := c.Call(TypeMallInfo, nil); return err },
}

var euJobs = []Job{
	func(c *Client) error { _, err := c.Call(TypeOrderList, map[string]any{"pageNumber": 1}); return err },
}

func JobsFor(shop config.Shop) []Job {
	if shop.Region == "CN" {
		return cnJobs
	}
	return euJobs
}
