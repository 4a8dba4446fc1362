import requests


class Client:
    def __init__(self, router):
        self.router = router

    def execute(self, type_name, params):
        data = requests.post(self.router, json={"type": type_name, "app_key": "sdk", **params}, timeout=10).json()
        print(type_name.rsplit(".", 1)[-1], data.get("errorMsg", "ok"))
        return data
