import requests


class ErpSession(requests.Session):
    def request(self, method, url, **kwargs):
        kwargs.setdefault("timeout", 10)
        return super().request(method, url, **kwargs)


session = ErpSession()


def post(url, payload):
    return session.post(url, json=payload).json()
