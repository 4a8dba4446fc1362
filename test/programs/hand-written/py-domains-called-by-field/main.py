from domains import Temu

JOBS = [
    ("bg.goods.list.get", {"page": 1}),
    ("bg.goods.quantity.get", {"productId": 10001}),
    ("bg.goods.cats.get", {}),
]


def main():
    for api, biz in JOBS:
        Temu("kj-hz01").goods(api, biz)
    temu = Temu("kj-sz02")
    temu.trade("bg.order.list.get", {"page": 1})


if __name__ == "__main__":
    main()
