import httpx

APIS = {"add": "bg.goods.add", "orders": "bg.order.list.get", "upload": "bg.goods.image.upload"}
VERBS = {"add": "write", "get": "read", "upload": "write"}


def without_none(params):
    return dict(filter(lambda item: item[1] is not None, params.items()))


class TemuClient:
    url = "https://openapi.kuajingmaihuo.com/openapi/router"

    def call(self, type_, **biz):
        print(VERBS[type_.rsplit(".", 1)[-1]])
        with httpx.Client(timeout=10) as client:
            return client.post(self.url, json=without_none({"app_key": "k", **biz, "type": type_})).json()
