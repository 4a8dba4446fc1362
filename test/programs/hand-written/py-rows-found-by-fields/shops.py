from urllib.parse import urljoin

BASES = {
    "CN": "https://openapi.kuajingmaihuo.com",
    "US": "https://openapi-b-us.temu.com",
}


def gateway_of(region):
    return urljoin(BASES[region], "/openapi/router")


class ShopRepository:
    """以后换成数据库。"""

    def __init__(self, rows):
        self._rows = rows

    def find(self, **where):
        return [row for row in self._rows if all(row[key] == value for key, value in where.items())]

    def one(self, shop_id):
        return self.find(shop_id=shop_id)[0]


repository = ShopRepository([
    {"shop_id": "semi01", "region": "CN", "app_key": "ak1"},
    {"shop_id": "us01", "region": "US", "app_key": "ak2"},
])
