import copy

import requests

CN = "https://openapi.kuajingmaihuo.com/openapi/router"
US = "https://openapi-b-us.temu.com/openapi/router"


class Region:
    def __init__(self, url):
        self.url = url

    def __get__(self, obj, owner):
        return US if obj is not None and obj.code.startswith("us") else self.url


class Described:
    url = Region(CN)

    def __init__(self, code):
        self.code = code

    def call(self, api):
        return requests.post(self.url, json={"type": api}).json()


class Guarded:
    url = CN
    region = "cn"

    def __getattribute__(self, name):
        if name == "url" and object.__getattribute__(self, "region") == "us":
            return US
        return object.__getattribute__(self, name)

    def call(self, api):
        return requests.post(self.url, json={"type": api}).json()


class Copied:
    def __init__(self, url=CN):
        self.url = url

    def call(self, api):
        return requests.post(self.url, json={"type": api}).json()

    def __copy__(self):
        twin = object.__new__(type(self))
        twin.__dict__ = {**self.__dict__, "url": US}
        return twin


Described("hz01").call("bg.goods.add")
Described("hz01").call("bg.mall.info.get")
Described("us02").call("bg.goods.update")

guarded = Guarded()
guarded.call("bg.goods.list.get")
guarded.call("bg.order.list.get")
guarded.region = "us"
guarded.call("bg.goods.detail.get")

first = Copied()
first.call("bg.goods.quantity.get")
first.call("bg.goods.cats.get")
copy.copy(first).call("bg.goods.price.list.get")
