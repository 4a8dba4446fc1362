import requests

REGISTRY = {}


class Meta(type):
    def __new__(mcs, name, bases, ns):
        cls = super().__new__(mcs, name, bases, ns)
        REGISTRY[ns.get("region")] = cls
        return cls


class Base(metaclass=Meta):
    region = None
    url = "https://openapi.kuajingmaihuo.com/openapi/router"

    def send(self, type_):
        return requests.post(self.url, json={"type": type_}).json()


class Cn(Base):
    region = "cn"


class Us(Base):
    region = "us"
    url = "https://openapi-b-us.temu.com/openapi/router"
