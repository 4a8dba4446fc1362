package main

import (
	"acme.cn/erp/api"
	"acme.cn/erp/client"
	"acme.cn/erp/service"
	"fmt"
)

func main() {
	clients := map[string]*client.Api{"cn": client.New(client.WithToken("t-cn"), client.WithRouterUrl("https://openapi.kuajingmaihuo.com/openapi/router")), "us": client.New(client.WithToken("t-us"), client.WithRouterUrl("https://openapi-b-us.temu.com/openapi/router"))}
	jobs := make(chan service.Job, 7)
	jobs <- service.Job{Name: api.OpShiporderCreate.ApiName(), Region: "cn", Query: map[string]any{"page_size": 20}}
	jobs <- service.Job{Name: api.OpGoodsDetailGet.ApiName(), Region: "cn", Query: map[string]any{"mallId": 634418}}
	jobs <- service.Job{Name: api.OpSemiAdjustPricePageQuery.ApiName(), Region: "us", Query: map[string]any{"mallId": 634418}}
	jobs <- service.Job{Name: api.OpMarketingActivityDetailGet.ApiName(), Region: "us", Query: map[string]any{"mallId": 634418}}
	jobs <- service.Job{Name: api.OpMarketingActivityDetailGet.ApiName(), Region: "cn", Query: map[string]any{"mallId": 634418}}
	jobs <- service.Job{Name: api.OpGoodsAddProperty.ApiName(), Region: "cn", Query: map[string]any{"productId": 88001}}
	jobs <- service.Job{Name: api.OpSemiAdjustPricePageQuery.ApiName(), Region: "cn", Query: map[string]any{"productId": 88001}}
	close(jobs)
	for job := range jobs {
		show(clients[job.Region].DoPost(job.Name, job.Query))
	}
}

func show(out []byte, err error) {
	if err != nil {
		panic(err)
	}
	fmt.Println(string(out))
}
