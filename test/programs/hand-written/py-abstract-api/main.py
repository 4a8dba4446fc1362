from temu_api import goods, orders
from temu_api.context import Context

ctx = Context(app_key="abs", access_token="abs-t")

for api in (
    goods.GoodsAdd(ctx, name="梳子", cat_id=3),
    goods.GoodsUpdate(ctx, product_id=1, name="木梳子"),
    goods.EditSensitive(ctx, product_id=1, sensitive=False),
    goods.Attributes(ctx, cat_id=3),
    orders.OrderList(ctx, page=1),
    orders.UsOrderList(ctx, page=1),
):
    reply = api.execute()
    print(type(api).__name__, reply.get("success"), reply.get("errorMsg") or "")
