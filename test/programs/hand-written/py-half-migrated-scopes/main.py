import json
import urllib.request
from pathlib import Path

URL = "https://openapi.kuajingmaihuo.com/openapi/router"
PARTNER = "https://openapi-b-partner.temu.com/openapi/router"
GRANTED = json.loads(Path("scopes.json").read_text(encoding="utf-8"))


def post(url, type_, data):
    if type_ not in GRANTED:
        raise PermissionError("授权范围不含 " + type_)
    payload = json.dumps({"type": type_, **data}).encode()
    req = urllib.request.Request(url, data=payload, headers={"Content-Type": "application/json"})
    with urllib.request.urlopen(req) as answer:
        return json.load(answer)


post(URL, "bg.goods.quantity.get", {})
post(PARTNER, "bg.btg.goods.stock.quantity.get", {})
post(URL, "bg.goods.attrs.get", {})
post(URL, "bg.semi.adjust.price.page.query", {})
