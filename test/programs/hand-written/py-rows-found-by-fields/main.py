from client import TemuClient
from names import api
from shops import repository


def main():
    semi = TemuClient(repository.one("semi01"))
    semi.execute(api("goods.list"), {"page": 1})
    semi.execute(api("order.list.v1"), {"page": 1})
    semi.execute(api("goods.add"), {"goodsName": "连衣裙"})
    local = TemuClient(repository.one("us01"))
    local.execute(api("goods.add"), {"goodsName": "连衣裙"})
    local.execute(api("order.list.v1"), {"page": 1})


main()
