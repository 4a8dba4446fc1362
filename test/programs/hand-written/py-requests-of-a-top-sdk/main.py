# -*- coding: utf-8 -*-
import temu
from temu.api import GoodsListGetRequest, GoodsQuantityUpdateRequest, OrderListGetRequest

temu.setDefaultAppInfo("ak0", "s0")


def main():
    req = GoodsListGetRequest()
    req.page = 1
    req.pageSize = 20
    print(req.getResponse("token-cn"))

    stock = GoodsQuantityUpdateRequest()
    stock.productSkcId = 9001
    stock.quantity = 3
    print(stock.getResponse("token-cn"))

    orders = OrderListGetRequest()
    orders.pageNumber = 1
    print(orders.getResponse("token-cn"))

    us = OrderListGetRequest("openapi-b-us.temu.com")
    us.pageNumber = 1
    print(us.getResponse("token-us"))


main()
