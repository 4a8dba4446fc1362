from urllib.parse import urlparse
import http.client
import json

from openapi.timeouts import timeout_of
from openapi.crypto import sign_params

class HttpClient:
    def __init__(self, gateway_url):
        self.gateway_url = gateway_url

    def post_json(self, action, biz_params):
        print("timeout", timeout_of(action))
        raw = {"type": action, "app_key": "ak", **biz_params}
        body = dict(sorted(raw.items()))
        body["sign"] = sign_params(body)
        conn = http.client.HTTPSConnection(urlparse(self.gateway_url).netloc)
        conn.request("POST", "/openapi/router", body=json.dumps(body), headers={"Content-Type": "application/json"})
        reply = json.loads(conn.getresponse().read())
        conn.close()
        return reply


class TemuApi:
    def __init__(self, gateway_url):
        self.http = HttpClient(gateway_url)

    def call(self, action, biz_params=None):
        return self.http.post_json(action, {**(biz_params or {}), "version": "V1"})
