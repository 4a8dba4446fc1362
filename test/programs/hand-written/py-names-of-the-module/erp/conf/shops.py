class ShopRepository:
    """以后换成数据库。"""

    def __init__(self, rows):
        self._rows = rows

    def find(self, **where):
        return [row for row in self._rows if all(row[key] == value for key, value in where.items())]

    def one(self, shop_id):
        return self.find(shop_id=shop_id)[0]


repository = ShopRepository([
    {"shop_id": "semi01", "name": "半托一店", "region": "CN", "mode": "semi", "app_key": "ak-semi01", "app_secret": "sec-semi01", "access_token": "tok-semi01"},
    {"shop_id": "us01", "name": "美国本地店", "region": "US", "mode": "local", "app_key": "ak-us01", "app_secret": "sec-us01", "access_token": "tok-us01"},
    {"shop_id": "full01", "name": "全托一店", "region": "CN", "mode": "full", "app_key": "ak-full01", "app_secret": "sec-full01", "access_token": "tok-full01"},
])


def get_shop(shop_id):
    return repository.one(shop_id)
