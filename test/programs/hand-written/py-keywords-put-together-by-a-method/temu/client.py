import requests

from .conf import SITES


class Client:
    def __init__(self, site="cn"):
        self.site = SITES[site]

    def _build(self, api, biz):
        return {
            "url": self.site["url"],
            "json": {"type": api, "access_token": self.site["token"], **biz},
            "timeout": 10,
        }

    def call(self, api, **biz):
        return requests.post(**self._build(api, biz)).json()
