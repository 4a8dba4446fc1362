from client import TemuClient

US = "https://openapi-b-us.temu.com/openapi/router"

cn = TemuClient(token="a")
us = TemuClient(token="b", gateway=US)


def goods(page):
    return {"type": "bg.goods.list.get", "page": page}


if __name__ == "__main__":
    print(cn.post(goods(1)))
    print(cn.post({"type": "bg.goods.add", "productName": "杯子"}, retries=1))
    print(cn.post({"type": "bg.order.list.get", "page": 1}))
    print(us.post({"type": "bg.goods.price.list.get", "page": 1}))
