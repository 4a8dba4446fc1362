import requests


class Shop:
    def __init__(self, code):
        self.code = code

    @property
    def gateway(self):
        return "https://openapi" + ("-b-us.temu" if self.code.startswith("US") else ".kuajingmaihuo") + ".com/openapi/router"


def send(shop, type_):
    return requests.post(shop.gateway, json={"type": type_}).json()
