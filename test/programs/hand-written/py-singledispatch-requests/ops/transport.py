import json
import urllib.request
from dataclasses import asdict

from ops.messages import api_of


class Transport:
    def __init__(self, router, *, app_key):
        self._router = router
        self._app_key = app_key

    def send(self, message):
        envelope = {"type": api_of(message), "app_key": self._app_key, "data_type": "JSON", **asdict(message)}
        raw = json.dumps(envelope, ensure_ascii=False).encode("utf-8")
        request = urllib.request.Request(self._router, raw, {"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=30) as response:
            return json.load(response)
