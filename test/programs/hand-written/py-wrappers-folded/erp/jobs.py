from .shops import shop_by_id
from .apis import GOODS_UPDATE, ACT_LIST, ATTRS_GET, PA_IMAGE, PA_ACTIVITY
from .core import remote


class MiniCelery:
    """进程内的celery替身"""

    def __init__(self):
        self.registry = {}
        self.pending = []

    def task(self, name):
        def deco(fn):
            self.registry[name] = fn
            fn.delay = lambda *args: self.pending.append((name, args))
            return fn

        return deco

    def run(self):
        for name, args in self.pending:
            self.registry[name](*args)


celery = MiniCelery()


@celery.task(name="temu.goods_update")
def goods_update_task(shop_id):
    r = remote(shop_by_id(shop_id), GOODS_UPDATE.type, {"productId": 60021, "goodsName": "新款"})
    if not r.get("success"):
        print("调用失败", r.get("errorCode"))


@celery.task(name="temu.act_list")
def act_list_task(shop_id):
    r = remote(shop_by_id(shop_id), ACT_LIST.type, {"page": 1})
    if not r.get("success"):
        print("调用失败", r.get("errorCode"))


@celery.task(name="temu.attrs_get")
def attrs_get_task(shop_id):
    r = remote(shop_by_id(shop_id), ATTRS_GET.type, {"catId": 12})
    if not r.get("success"):
        print("调用失败", r.get("errorCode"))


@celery.task(name="temu.pa_image")
def pa_image_task(shop_id):
    r = remote(shop_by_id(shop_id), PA_IMAGE.type, {"image": "aGk="})
    if not r.get("success"):
        print("调用失败", r.get("errorCode"))


@celery.task(name="temu.pa_activity")
def pa_activity_task(shop_id):
    r = remote(shop_by_id(shop_id), PA_ACTIVITY.type, {"page": 1})
    if not r.get("success"):
        print("调用失败", r.get("errorCode"))
