import sys

import requests


class Session(requests.Session):
    def request(self, method, path, **kw):
        return super().request(method, "https://openapi.kuajingmaihuo.com" + path, **kw)


session = Session()


def call(type, **params):
    return session.post("/openapi/router", json={"type": type, "app_key": "k", **params}).json()


def goods(page=1):
    return call("bg.goods.list.get", page=page)


def detail(page=1):
    return call("bg.goods.detail.get", page=page)


COMMANDS = {"goods": goods, "detail": detail}


def main(argv):
    name = argv[1] if len(argv) > 1 else "goods"
    globals()[name]()
    detail()
