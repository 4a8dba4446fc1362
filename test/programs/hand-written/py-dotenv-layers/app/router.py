import httpx


class Router:
    def __init__(self, url, app_key):
        self.url = url
        self.app_key = app_key

    def post(self, type, biz):
        answer = httpx.post(self.url, json={"type": type, "app_key": self.app_key, **biz}, timeout=10).json()
        if not answer["success"]:
            print("接口拒绝", answer["errorCode"])
        return answer
