from app.gateway import gateway_for
from app.http_util import post


def body_of(shop, api, data):
    return {"type": api, "app_key": shop["app_key"], **data}


def call(shop, api, data):
    return post(gateway_for(shop), body_of(shop, api, data))
