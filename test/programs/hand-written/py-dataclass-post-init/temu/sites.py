from enum import Enum


class Site(Enum):
    CN = ("cn", "openapi.kuajingmaihuo.com")
    US = ("us", "openapi-b-us.temu.com")

    def __init__(self, code, host):
        self.code = code
        self.host = host

    @property
    def router(self):
        return f"https://{self.host}/openapi/router"
