import requests

DEFAULT_GATEWAY = "https://openapi.kuajingmaihuo.com/openapi/router"


class TemuClient:
    def __init__(self, token, gateway=None):
        self.token = token
        self.gateway = gateway
        if not self.gateway:
            self.gateway = DEFAULT_GATEWAY

    def post(self, body, retries=None):
        if not retries:
            retries = 2
        for _ in range(retries):
            data = requests.post(self.gateway, json={**body, "access_token": self.token}).json()
            if data.get("success"):
                return data
        return None
