import gateway
from erp_requests import LabelRequest, SecretRequest, StockRequest

for reply in (
    gateway.stock(StockRequest(type="bg.goods.quantity.get", page=2)),
    gateway.stock(StockRequest(type="bg.order.list.v2.get")),
    gateway.label(LabelRequest("bg.goods.labelv2.get", [1])),
    gateway.label(LabelRequest("bg.order.list.v2.get")),
    gateway.secret(SecretRequest("bg.goods.custom.label.get")),
    gateway.secret(SecretRequest("bg.order.list.v2.get")),
):
    print(reply.get("success"), reply.get("errorMsg") or "")
