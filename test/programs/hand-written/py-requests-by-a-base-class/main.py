from client import Temu
from models import CatsGet, GoodsAdd, GoodsDetail, ImageUpload

temu = Temu()
temu.send(GoodsAdd(goodsName="x"))
temu.send(GoodsDetail(productId=1))
temu.send(ImageUpload(image="b64"))
temu.send(CatsGet(parentCatId=0))
