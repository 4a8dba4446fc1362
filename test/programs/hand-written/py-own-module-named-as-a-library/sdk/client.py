import hashlib
import json
import time

import requests


class Client:
    def __init__(self, key, secret, host="openapi.kuajingmaihuo.com"):
        self.key = key
        self.secret = secret
        self.host = host

    def execute(self, req, token=None):
        url = "https://%s/openapi/router" % self.host
        sys_params = {"app_key": self.key, "timestamp": str(int(time.time())), "type": req.get_api_name()}
        if token:
            sys_params["access_token"] = token
        body = req.get_body()
        body.update(sys_params)
        body["sign"] = self._sign(body)
        return requests.post(url, data=json.dumps(body), headers={"Content-Type": "application/json"}).json()

    def _sign(self, body):
        keys = list(body.keys())
        keys.sort()
        return hashlib.md5(("%s%s%s" % (self.secret, "".join("%s%s" % (k, body[k]) for k in keys), self.secret)).encode()).hexdigest()
