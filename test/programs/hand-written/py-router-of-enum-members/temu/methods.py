from enum import Enum


class Method(Enum):
    GOODS_LIST = "bg.goods.list.get"
    GOODS_DETAIL = "bg.goods.detail.get"
    GOODS_ADD = "bg.goods.add"
    ORDER_DETAIL = "bg.order.detail.get"
    ACTIVITY_LIST = "bg.marketing.activity.list.get"
    LABEL = "bg.goods.labelv2.get"
