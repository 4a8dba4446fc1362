from collections import deque

from sender import Sender
from settings import ROUTERS

pending = deque(
    [
        {"site": "cn", "type": "bg.goods.quantity.update", "data": {"skuId": 1, "quantity": 3}},
        {"site": "cn", "type": "bg.logistics.shipment.confirm", "data": {"orderSn": "PO-1"}},
        {"site": "us", "type": "bg.goods.quantity.update", "data": {"skuId": 2, "quantity": 4}},
        {"site": "cn", "type": "bg.goods.routestock.add", "data": {"routeId": 1}},
    ]
)
MAX_RETRY = {"bg.goods.quantity.update": 2, "bg.goods.routestock.add": 1, "bg.logistics.shipment.confirm": 3}

sender = Sender(ROUTERS)
tries = {}
while pending:
    job = pending.popleft()
    key = (job["site"], job["type"])
    tries[key] = tries.get(key, 0) + 1
    if not sender(job) and tries[key] <= MAX_RETRY[job["type"]]:
        pending.append(job)

if tries[("us", "bg.goods.quantity.update")] != 1:
    raise SystemExit("美区不应重试")
