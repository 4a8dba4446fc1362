import httpx

from store.constants import BASE, PATH


class StoreClient:
    def __init__(self, http, key, token):
        self.http = http
        self.auth = {"app_key": key, "access_token": token}

    @classmethod
    def from_defaults(cls):
        return cls(httpx.Client(base_url=BASE, timeout=12), "k", "t")

    def query(self, type, **conditions):
        return self.http.post(PATH, json={**self.auth, **conditions, "type": type}).json()
