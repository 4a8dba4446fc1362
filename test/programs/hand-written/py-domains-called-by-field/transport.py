import http.client
import json
from urllib.parse import urlparse

ROUTER = "https://openapi.kuajingmaihuo.com/openapi/router"


class Transport:
    def __init__(self, router=ROUTER):
        parsed = urlparse(router)
        self.host = parsed.netloc
        self.path = parsed.path

    def send(self, body):
        connection = http.client.HTTPSConnection(self.host, timeout=10)
        connection.request("POST", self.path, json.dumps(body), {"Content-Type": "application/json"})
        answer = json.loads(connection.getresponse().read())
        connection.close()
        return answer
