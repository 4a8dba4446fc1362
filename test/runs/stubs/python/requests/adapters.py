import urllib.error
import urllib.request

from .models import Response


class HTTPAdapter:
    def __init__(self, max_retries=0, pool_connections=10, pool_maxsize=10):
        self.max_retries = max_retries

    def send(self, request, timeout=None, **_):
        sent = urllib.request.Request(request.url, data=request.body, headers=request.headers, method=request.method)
        with urllib.request.urlopen(sent, timeout=timeout or 10) as answer:
            return Response(answer.status, answer.read().decode("utf-8"))
