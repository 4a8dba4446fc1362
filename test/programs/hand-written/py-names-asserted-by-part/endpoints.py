# t_platform_api 表导出
ROWS = [
    (1, "temu", "ORDER_LIST", "bg.order.list.get", "订单列表"),
    (2, "temu", "ADJUST_REVIEW", "bg.semi.adjust.price.batch.review", "调价审核"),
    (3, "temu", "SHIP_CONFIRM", "bg.logistics.shipment.confirm", "发货确认"),
    (4, "temu", "ADJUST_QUERY", "bg.semi.adjust.price.page.query", "调价单"),
    (5, "temu", "FREIGHT_EDIT", "bg.goodslogistics.template.edit", "改运费模板"),
    (6, "temu", "CUSTOM_LABEL", "bg.goods.custom.label.get", "定制条码"),
]


def type_of(code):
    return next(r[3] for r in ROWS if r[1] == "temu" and r[2] == code)
