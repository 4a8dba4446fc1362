import requests

from body import build_body

HOSTS = {
    'CN': 'https://openapi.kuajingmaihuo.com/openapi/router',
    'US': 'https://openapi-b-us.temu.com/openapi/router',
}


class Client:
    def __init__(self, shop):
        self.shop = shop
        self.gateway = HOSTS[shop['region']]

    def request(self, api_type, data):
        body = build_body(self.shop, api_type, data)
        res = requests.post(self.gateway, json=body, timeout=8).json()
        if not res.get('success'):
            print(api_type, res.get('errorCode'), res.get('errorMsg'))
        return res.get('result')
