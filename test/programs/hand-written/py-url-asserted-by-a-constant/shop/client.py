import requests

CN = "https://openapi.kuajingmaihuo.com/openapi/router"


class Client:
    def __init__(self, http=requests):
        self.http = http

    def call(self, type, **biz):
        return self.http.post(CN, json={**biz, "type": type}).json()
