import json
import urllib.request


class _Path:
    def __init__(self, owner, parts):
        self._owner = owner
        self._parts = parts

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return _Path(self._owner, self._parts + (name,))

    def __call__(self, **params):
        return self._owner._send(".".join(self._parts), params)


class Temu:
    def __init__(self, url, token):
        self._url = url
        self._token = token

    def __getattr__(self, name):
        return _Path(self, (name,))

    def _send(self, api, params):
        body = json.dumps({"type": api, "access_token": self._token, **params}).encode()
        with urllib.request.urlopen(urllib.request.Request(self._url, body)) as r:
            reply = json.loads(r.read())
        print(api, reply["success"])
        return reply
