import requests


class Transport:
    def __init__(self, url, retries):
        self.url, self.retries = url, retries

    def __call__(self, api, biz):
        payload = dict(type=api, **biz)
        for _ in range(self.retries):
            response = requests.post(self.url, data=payload)
            if response.ok:
                return response.json()
