SHOP_TABLE = {
    "semi-1": {"id": "semi-1", "name": "半托一店", "region": "CN", "manage_type": "半托", "client_id": "ak0006", "sk": "sk-semi-1-9f2c", "session_token": "tk-semi-1"},
    "pa01": {"id": "pa01", "name": "半托一店(新网关)", "region": "PARTNER", "manage_type": "半托", "client_id": "ak1004", "sk": "sk-pa01-9f2c", "session_token": "tk-pa01"},
}
SHOPS = list(SHOP_TABLE.values())


def shop_by_id(shop_id):
    for one in SHOPS:
        if one["id"] == shop_id:
            return one
    raise KeyError("店铺不存在: %s" % shop_id)
