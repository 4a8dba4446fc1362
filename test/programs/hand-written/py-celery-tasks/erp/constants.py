from dataclasses import dataclass


@dataclass
class ApiSpec:
    name: str
    type: str
    qps: int = 5
    timeout: int = 10


SPECS = [
    ApiSpec("attrs_get", "bg.goods.attrs.get"),
    ApiSpec("mall_info", "bg.mall.info.get", qps=10),
    ApiSpec("order_detail", "bg.order.detail.get", qps=2),
    ApiSpec("activity_enroll", "bg.marketing.activity.enroll.submit", qps=2),
    ApiSpec("goods_add", "bg.goods.add", qps=2),
]
BY_NAME = {spec.name: spec for spec in SPECS}


def spec_of(name):
    return BY_NAME[name]
