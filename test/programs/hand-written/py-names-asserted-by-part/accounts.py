SHOP_TABLE = {
    "cn01": {"id": "cn01", "name": "半托一店", "zone": "CN", "mode": "半托", "app_key": "ak0004", "client_secret": "sk-cn01-9f2c", "token": "tk-cn01"},
    "us01": {"id": "us01", "name": "美国本土店", "zone": "US", "mode": "本土", "app_key": "ak1004", "client_secret": "sk-us01-9f2c", "token": "tk-us01"},
}
STORES = list(SHOP_TABLE.values())


def find_shop(shop_id: str):
    for one in STORES:
        if one["id"] == shop_id:
            return one
    raise KeyError("店铺不存在: %s" % shop_id)
