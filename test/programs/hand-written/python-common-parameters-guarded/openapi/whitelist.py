ALLOWED = (
    "bg.logistics.template.get",
    "bg.marketing.activity.product.get",
    "bg.goods.quantity.update",
    "bg.mall.info.get",
    "bg.purchase.order.list.get",
)


def assert_allowed(name):
    if name not in ALLOWED:
        raise PermissionError(f"接口未授权: {name}")
