from client import sender_of, shops


def main():
    shops.hz01("bg.goods.detail.get", {"productId": 10001})
    shops.hz01("bg.order.detail.get", {"parentOrderSn": "PO-1"})
    shops.us02("bg.goods.update", {"productId": 20002})
    sender_of("hz01")("bg.goods.price.list.get", {"skuIdList": [1, 2]})
    us = sender_of("us02")
    us("bg.order.list.get", {"page": 1})


if __name__ == "__main__":
    main()
