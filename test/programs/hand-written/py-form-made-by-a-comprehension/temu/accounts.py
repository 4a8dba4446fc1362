SHOP_TABLE = {
    "cn01": {"id": "cn01", "name": "半托一店", "site": "CN", "biz_mode": "半托", "app_key": "ak0004", "secret": "sk-cn01-9f2c", "session_token": "tk-cn01"},
    "full01": {"id": "full01", "name": "全托店", "site": "CN", "biz_mode": "全托", "app_key": "ak1006", "secret": "sk-full01-9f2c", "session_token": "tk-full01"},
}
SHOPS = list(SHOP_TABLE.values())


def get_shop(shop_id: str):
    for one in SHOPS:
        if one["id"] == shop_id:
            return one
    raise KeyError("店铺不存在: %s" % shop_id)
