import os

ROUTER = os.environ.get("TEMU_ROUTER", "https://openapi.kuajingmaihuo.com/openapi/router")


class ApiName:
    GOODS_DETAIL = "bg.goods.detail.get"
    ORDERS = "bg.order.list.get"
    ATTRS = "bg.goods.attrs.get"
