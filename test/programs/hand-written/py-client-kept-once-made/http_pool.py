import httpx

_client = None


def get_client() -> httpx.Client:
    """全局只建一个连接池"""
    global _client
    if _client is None:
        _client = httpx.Client(base_url="https://openapi.kuajingmaihuo.com", timeout=20)
    return _client


class Shop:
    def __init__(self, name):
        self.name = name
        self._http = None

    def http(self):
        if not self._http:
            self._http = httpx.Client(base_url="https://openapi.kuajingmaihuo.com", timeout=5)
        return self._http
