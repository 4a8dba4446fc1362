APIS = {
    "goods": {
        "label_v_2": "bg.goods.labelv2.get",
        "attrs_get": "bg.goods.attrs.get",
        "goods_detail": "bg.goods.detail.get",
    },
    "misc": {
        "ship_order_create": "bg.shiporder.create",
        "purchase_list": "bg.purchase.order.list.get",
    },
}


def api(path):
    group, name = path.split(".", 1)
    return APIS[group][name]
