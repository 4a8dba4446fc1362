import asyncio

from pipeline.worker import run

JOBS = [
    ("cn", "bg.goods.list.get", {"page": 1}),
    ("cn", "bg.order.list.get", {"pageNumber": 1}),
    ("cn", "bg.goods.custom.label.get", {"skuIds": [1]}),
    ("eu", "bg.goods.list.get", {"page": 1}),
]

print(sorted(asyncio.run(run(JOBS))))
