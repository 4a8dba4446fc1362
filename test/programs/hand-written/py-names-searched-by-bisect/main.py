import bisect, requests
ALLOWED = ["bg.aftersales.list.get", "bg.goods.add", "bg.mall.info.get", "bg.order.list.get"]
def allowed(api):
    i = bisect.bisect_left(ALLOWED, api)
    return i < len(ALLOWED) and ALLOWED[i] == api
for api in ["bg.goods.add", "bg.mall.info.get"]:
    assert allowed(api), api
    requests.post("https://openapi.kuajingmaihuo.com/openapi/router", json={"type": api})
