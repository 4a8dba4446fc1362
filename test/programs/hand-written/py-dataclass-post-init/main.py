from temu.client import TemuClient
from temu.requests_ import GoodsDetail, GoodsList, OrderList, UsGoodsList
from temu.sites import Site

cn = TemuClient("k", "s", "t")
us = TemuClient("k", "s", "t", site=Site.US)

if __name__ == "__main__":
    print(cn.execute(GoodsList(page=2)))
    print(cn.execute(GoodsDetail(productId=9)))
    print(cn.execute(OrderList(status=[1, 2])))
    print(us.execute(UsGoodsList()))
