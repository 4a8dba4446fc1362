from collections import namedtuple

Spec = namedtuple("Spec", ["name", "type", "retries"])

SPECS = [
    Spec("upload_image", "bg.goods.image.upload", 1),
    Spec("order_detail", "bg.order.detail.get", 1),
    Spec("edit", "bg.goods.edit", 1),
]
