"""As much of requests' surface as the samples call, written for them."""
import json as encoder
import urllib.request


class Response:
    def __init__(self, text):
        self.text = text

    def json(self):
        return encoder.loads(self.text)


def post(url, json=None, data=None, headers=None, timeout=None):
    body = encoder.dumps(json) if json is not None else data
    request = urllib.request.Request(url, data=body.encode("utf-8"), headers={"Content-Type": "application/json", **(headers or {})})
    with urllib.request.urlopen(request, timeout=timeout or 10) as answer:
        return Response(answer.read().decode("utf-8"))


class Session:
    def post(self, url, **given):
        return post(url, **given)
