package main

import "strconv"

type Request interface {
	APIType() string
	Params() map[string]string
}

type GoodsListRequest struct{ Page int }

func (r *GoodsListRequest) APIType() string { return "bg.goods.list.get" }
func (r *GoodsListRequest) Params() map[string]string {
	return map[string]string{"page": strconv.Itoa(r.Page)}
}

type MallInfoRequest struct{}

func (r *MallInfoRequest) APIType() string           { return "bg.mall.info.get" }
func (r *MallInfoRequest) Params() map[string]string { return nil }
