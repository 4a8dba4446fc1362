from abc import ABC, abstractmethod

import requests


class Api(ABC):
    base_url = "https://openapi.kuajingmaihuo.com"
    method: str

    def __init__(self, ctx, **args):
        self.ctx = ctx
        self.args = args

    @abstractmethod
    def params(self) -> dict:
        ...

    def build(self) -> dict:
        body = {"type": self.method}
        body.update(self.ctx.as_params())
        body.update(self.params())
        return body

    def execute(self) -> dict:
        resp = requests.post(self.base_url + "/openapi/router", json=self.build(), timeout=10)
        return resp.json()
