import json
from urllib.request import Request, urlopen


class Sender:
    def __init__(self, routers):
        self.routers = routers

    def __call__(self, job):
        body = dict(job["data"], type=job["type"])
        request = Request(self.routers[job["site"]], json.dumps(body).encode(), {"Content-Type": "application/json"})
        with urlopen(request) as answer:
            return json.load(answer)["success"]
