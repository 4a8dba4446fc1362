import json
import urllib.request

from .config import GATEWAYS


class TemuClient:
    def __init__(self, region="cn"):
        self.url = GATEWAYS[region]

    def call(self, type_, **data):
        body = {**data, "type": type_}
        request = urllib.request.Request(self.url, data=json.dumps(body).encode("utf-8"))
        with urllib.request.urlopen(request) as response:
            return json.load(response)
