package main

import (
	"fmt"
)

func main() {
	jobs := make(chan Job, 7)
	jobs <- Job{Name: "bg.picturecompression.get", Region: "cn", Query: map[string]any{"mallId": 634418}}
	jobs <- Job{Name: fmt.Sprintf("bg.%s.%s", "goods", "custom.label.get"), Region: "cn", Query: map[string]any{"productSkuId": 100231}}
	jobs <- Job{Name: fmt.Sprintf("bg.%s.%s", "goods", "list.get"), Region: "cn", Query: map[string]any{"mallId": 634418}}
	jobs <- Job{Name: fmt.Sprintf("bg.%s.%s", "goods", "topselling.soldout.get"), Region: "cn", Query: map[string]any{"productId": 88001}}
	jobs <- Job{Name: "bg.shiporder.create", Region: "cn", Query: map[string]any{"pageNo": 1}}
	jobs <- Job{Name: fmt.Sprintf("bg.%s.%s", "logistics", "shipment.confirm"), Region: "cn", Query: map[string]any{"productSkuId": 100231}}
	jobs <- Job{Name: fmt.Sprintf("bg.%s.%s", "price", "review.confirm"), Region: "cn", Query: map[string]any{"mallId": 634418}}
	close(jobs)
	for job := range jobs {
		show(DoPost(job.Name, job.Query))
	}
}

func show(out []byte, err error) {
	if err != nil {
		panic(err)
	}
	fmt.Println(string(out))
}
