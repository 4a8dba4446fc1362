from dataclasses import dataclass, replace
import requests


@dataclass(frozen=True)
class Client:
    url: str = "https://openapi.kuajingmaihuo.com/openapi/router"

    def at(self, **changes):
        return replace(self, **changes)

    def send(self, type_):
        return requests.post(self.url, json={"type": type_}).json()
