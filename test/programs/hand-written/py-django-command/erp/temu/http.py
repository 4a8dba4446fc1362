import requests


_session = requests.Session()
_session.headers.update({"User-Agent": "erp/1.0"})


def post(url, body):
    return _session.post(url, json=body, timeout=10).json()
