from temu.endpoints import API
from temu.client import send


class Signal:
    def __init__(self):
        self.subs = {}

    def on(self, topic):
        def deco(fn):
            self.subs.setdefault(topic, []).append(fn)
            return fn

        return deco

    def emit(self, topic, shop):
        for fn in self.subs.get(topic, []):
            fn(shop)


bus = Signal()


@bus.on("temu.adjust_review.sync")
def on_adjust_review(shop):
    r = send(shop, API.ADJUST_REVIEW.value, {"orderId": 88})
    print("调价审核", r.get("success"))


@bus.on("temu.act_detail.sync")
def on_act_detail(shop):
    r = send(shop, API.ACT_DETAIL.value, {"activityId": 31})
    print("活动详情", r.get("success"))


@bus.on("temu.label_v2.sync")
def on_label_v2(shop):
    r = send(shop, API.LABEL_V2.value, {"productSkuId": 9001})
    print("条码查询", r.get("success"))


@bus.on("temu.order_list.sync")
def on_order_list(shop):
    r = send(shop, API.ORDER_LIST.value, {"pageNumber": 1})
    print("订单列表", r.get("success"))


@bus.on("temu.after_sales.sync")
def on_after_sales(shop):
    r = send(shop, API.AFTER_SALES.value, {"pageNo": 1})
    print("售后单", r.get("success"))


@bus.on("temu.mall_info.sync")
def on_mall_info(shop):
    r = send(shop, API.MALL_INFO.value, {})
    print("店铺信息", r.get("success"))


@bus.on("temu.review_confirm.sync")
def on_review_confirm(shop):
    r = send(shop, API.REVIEW_CONFIRM.value, {"id": 7})
    print("同意核价(全托)", r.get("success"))
