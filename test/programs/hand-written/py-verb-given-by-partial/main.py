from functools import partial

import requests

from consts import ApiName, ROUTER

session = requests.Session()
session.headers.update({"Content-Type": "application/json"})
post = partial(session.request, "POST", timeout=30)


def call(api, **biz):
    body = {"type": api, "app_key": "k", **biz}
    return post(ROUTER, json=body).json()


call(ApiName.GOODS_DETAIL, productId=1)
call(ApiName.ORDERS)
call(ApiName.ATTRS)
