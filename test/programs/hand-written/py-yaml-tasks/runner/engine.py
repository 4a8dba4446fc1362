import json
import urllib.request


class Engine:
    """按清单逐条执行, 失败的记下来最后一起打印"""

    def __init__(self, gateway, account):
        self.gateway = gateway
        self.account = account
        self.errors = []

    def run(self, task):
        payload = {}
        payload["type"] = task["api"]
        payload["app_key"] = self.account["app_key"]
        payload["access_token"] = self.account["access_token"]
        payload["pageSize"] = int(task["size"])
        answer = self._post(json.dumps(payload).encode("utf-8"))
        if not answer.get("success"):
            self.errors.append(f"{task['name']}: {answer.get('errorMsg')}")

    def _post(self, data):
        req = urllib.request.Request(self.gateway, data=data, headers={"Content-Type": "application/json"})
        with urllib.request.urlopen(req, timeout=15) as resp:
            return json.loads(resp.read())

    def summary(self):
        print("失败", len(self.errors))
        for line in self.errors:
            print(" -", line)
