from collections import Counter
import functools

from .apis import GOODS_UPDATE, PA_IMAGE, ATTRS_GET, PA_ACTIVITY
from .openapi import openapi_call


stats = Counter()


QPS = {
    GOODS_UPDATE.type: 2,
    PA_IMAGE.type: 18,
    ATTRS_GET.type: 8,
    PA_ACTIVITY.type: 7,
}


def limited(nxt):
    @functools.wraps(nxt)
    def inner(shop, type_, data=None):
        if QPS.get(type_, 5) <= 0:
            return {"success": False, "errorMsg": "限流"}
        return nxt(shop, type_, data)

    return inner


remote = functools.reduce(lambda f, deco: deco(f), [limited], openapi_call)
