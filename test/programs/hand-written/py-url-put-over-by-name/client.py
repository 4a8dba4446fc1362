import requests

URL = "https://openapi.kuajingmaihuo.com/openapi/router"
US = "https://openapi-b-us.temu.com/openapi/router"


class Client:
    url = "https://openapi.kuajingmaihuo.com/openapi/router"

    def call(self, api):
        return requests.post(self.url, json={"type": api}).json()


class UsClient(Client):
    pass


def use(region):
    globals()["URL"] = "https://openapi-b-%s.temu.com/openapi/router" % region


def call(api):
    return requests.post(URL, json={"type": api}).json()


def install(module, table):
    for name, url in table.items():
        cls = getattr(module, name)
        setattr(cls, "url", url)
