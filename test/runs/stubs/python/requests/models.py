import json as encoder
from urllib.parse import urlencode


class Response:
    def __init__(self, status, text):
        self.status_code = status
        self.text = text
        self.content = text.encode("utf-8")
        self.ok = status < 400

    def json(self):
        return encoder.loads(self.text)

    def raise_for_status(self):
        assert self.ok, self.status_code


class PreparedRequest:
    def __init__(self, method, url, headers, body):
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body


class Request:
    """A body is what `json` or `data` says, as the library writes it: a mapping as a form, a text as it stands."""

    def __init__(self, method=None, url=None, headers=None, data=None, params=None, json=None):
        self.method = method
        self.url = url
        self.headers = headers or {}
        self.data = data
        self.params = params
        self.json = json

    def prepare(self, more=None):
        headers = {**(more or {}), **self.headers}
        body = self.data
        if self.json is not None:
            body = encoder.dumps(self.json)
            headers.setdefault("Content-Type", "application/json")
        elif body is not None and not isinstance(body, (str, bytes)):
            body = urlencode(body)
            headers.setdefault("Content-Type", "application/x-www-form-urlencoded")
        url = self.url
        if self.params:
            url += ("&" if "?" in url else "?") + urlencode(self.params)
        return PreparedRequest(self.method.upper(), url, headers, body.encode("utf-8") if isinstance(body, str) else body)
