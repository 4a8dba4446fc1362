URLS = {
    "cn": "https://openapi.kuajingmaihuo.com/openapi/router",
    "us": "https://openapi-b-us.temu.com/openapi/router",
}
SHOPS = {"semi": {"region": "cn", "key": "k1"}, "local": {"region": "us", "key": "k2"}}


def shop_of(name):
    shop = SHOPS[name]
    return {**shop, "url": URLS[shop["region"]]}
