from app.gateway import gateway_for
from app.http_util import post
from app.params import missing_parts, whole_body


def call(shop, api, data):
    return post(gateway_for(shop), whole_body(shop, api, data))


def send(shop, api, data):
    return post(gateway_for(shop), missing_parts(shop, api, data))
