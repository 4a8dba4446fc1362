from .client import get_client


def sync_goods(shop_id, page=1):
    temu = get_client(shop_id)
    return temu("bg.goods.list.get", {"page": page})


def sync_orders(shop_id):
    temu = get_client(shop_id)
    return temu("bg.order.list.get", {"page": 1})


def enroll(shop_id, product_ids):
    client = get_client(shop_id)
    return [client("bg.marketing.activity.enroll.submit", {"productId": pid}) for pid in product_ids]
