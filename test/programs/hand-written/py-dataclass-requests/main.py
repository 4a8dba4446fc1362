from temu import Temu
from messages import GoodsDetail, ImageUpload, OrderDetail, PhotoCategory, VideoSign

temu = Temu()
inbox = [
    OrderDetail(parent_order_sn="PO-1"),
    GoodsDetail(product_id=1),
    ImageUpload(image="aGVsbG8="),
    PhotoCategory(image_url="https://img.example.com/1.jpg"),
    VideoSign(),
]
for message in inbox:
    print(message.__class__.__name__, temu.send(message))
