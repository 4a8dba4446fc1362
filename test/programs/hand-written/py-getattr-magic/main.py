from magic import Temu
from tasks import TASKS, dispatch

temu = Temu("https://openapi.kuajingmaihuo.com/openapi/router", token="mg")

temu.bg.goods.cats.get(parentCatId=0)
temu.bg.goods.catsmandatory.get(catId=1)
temu.bg.goods.add(productName="鼠标垫")
goods = temu.bg.goods
goods.list.get(page=1)
for name in TASKS:
    dispatch(temu, name)
