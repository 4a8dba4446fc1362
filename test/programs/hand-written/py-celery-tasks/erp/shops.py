from pydantic import BaseModel


class Shop(BaseModel):
    shop_id: str
    name: str
    region: str
    mode: str
    app_key: str
    app_secret: str
    access_token: str
    gateway: str = ""


ALL_SHOPS = [
    Shop(shop_id="semi01", name="半托一店", region="CN", mode="semi", app_key="ak-semi01", app_secret="sec-semi01", access_token="tok-semi01"),
]


def get_shop(shop_id):
    return next(shop for shop in ALL_SHOPS if shop.shop_id == shop_id)
