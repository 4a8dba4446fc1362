SHOPS = [
    {"shop_id": "semi01", "name": "半托一店", "region": "CN", "mode": "semi", "app_key": "ak-semi01", "app_secret": "sec-semi01", "access_token": "tok-semi01"},
]


def get_shop(shop_id):
    for shop in SHOPS:
        if shop["shop_id"] == shop_id:
            return shop
    raise KeyError(shop_id)
