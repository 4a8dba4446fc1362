import json
import urllib.request
from enum import Enum


class Api(str, Enum):
    STOCK = "bg.goods.quantity.get"
    PA_STOCK = "bg.btg.goods.stock.quantity.get"
    ATTRS = "bg.goods.attrs.get"


CN = "https://openapi.kuajingmaihuo.com/openapi/router"
PA = "https://openapi-b-partner.temu.com/openapi/router"


def post(url, api, data):
    payload = json.dumps({"type": api.value, **data}).encode()
    req = urllib.request.Request(url, data=payload, headers={"Content-Type": "application/json"})
    with urllib.request.urlopen(req) as answer:
        return json.load(answer)


post(CN, Api.STOCK, {})
post(PA, Api.PA_STOCK, {})
post(CN, Api.ATTRS, {})
