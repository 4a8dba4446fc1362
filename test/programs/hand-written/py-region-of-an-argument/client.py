import requests


class Client:
    def __init__(self, url):
        self.url = url

    def send(self, type_, **biz):
        return requests.post(self.url, json={"type": type_, **biz}).json()
