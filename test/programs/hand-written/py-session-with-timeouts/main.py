from app.client import call

CN = {"app_key": "ak0"}


def run(names):
    if not names:
        return
    head, *rest = names
    print(call(CN, head, {"page": 1})["success"])
    run(rest)


run(["bg.goods.detail.get", "bg.order.list.get", "bg.marketing.activity.product.get"])
