from .adapters import HTTPAdapter
from .models import Request


class Session:
    def __init__(self):
        self.headers = {"User-Agent": "python-requests"}
        self.auth = None
        self.verify = True
        self.adapters = {}
        self.mount("https://", HTTPAdapter())
        self.mount("http://", HTTPAdapter())

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        return None

    def mount(self, prefix, adapter):
        self.adapters[prefix] = adapter

    def get_adapter(self, url):
        return next(adapter for prefix, adapter in self.adapters.items() if url.lower().startswith(prefix))

    def prepare_request(self, request):
        return request.prepare(self.headers)

    def send(self, request, timeout=None, **given):
        return self.get_adapter(request.url).send(request, timeout=timeout, **given)

    def request(self, method, url, params=None, data=None, headers=None, json=None, timeout=None, **given):
        request = Request(method, url, headers=headers, data=data, params=params, json=json)
        return self.send(self.prepare_request(request), timeout=timeout, **given)

    def get(self, url, **given):
        return self.request("GET", url, **given)

    def post(self, url, data=None, json=None, **given):
        return self.request("POST", url, data=data, json=json, **given)


session = Session
