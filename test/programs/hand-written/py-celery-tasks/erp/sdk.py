from .constants import spec_of
from .conf import GATEWAY
from .signer import build_body
from .transport import post


ALLOWED = (
    spec_of("order_detail").type,
    spec_of("activity_enroll").type,
    spec_of("attrs_get").type,
    spec_of("goods_add").type,
    spec_of("mall_info").type,
)


class TemuClient:
    def __init__(self, shop):
        self.shop = shop
        self.opened = False

    def __enter__(self):
        self.opened = True
        return self

    def __exit__(self, *_):
        self.opened = False

    def request(self, api_type, data=None):
        shop = self.shop
        assert api_type in ALLOWED, api_type
        answer = post(GATEWAY, build_body(shop, api_type, data))
        return answer
