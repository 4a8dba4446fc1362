from . import solve


class TestClient:
    __test__ = False

    def __init__(self, app):
        self.app = app

    def _send(self, method, path, json):
        for kind, pattern, run in self.app.routes:
            names, parts = pattern.split("/"), path.split("/")
            if kind != method or len(names) != len(parts):
                continue
            if all(n.startswith("{") or n == p for n, p in zip(names, parts)):
                given = {n[1:-1]: p for n, p in zip(names, parts) if n.startswith("{")}
                return solve(run, {**(json or {}), **given})
        raise KeyError(path)

    def get(self, path, params=None):
        return self._send("GET", path, params)

    def post(self, path, json=None):
        return self._send("POST", path, json)
