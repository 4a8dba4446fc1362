import hashlib
import json

import requests

from guard import assert_type

ROUTER = 'https://openapi.kuajingmaihuo.com/openapi/router'


def sign(params, secret):
    raw = ''.join(f'{k}{params[k]}' for k in sorted(params))
    return hashlib.md5((secret + raw + secret).encode('utf8')).hexdigest().upper()


class Client:
    def __init__(self, shop):
        self.shop = shop

    def request(self, api_type, data):
        assert_type(api_type)
        body = {'type': api_type, 'app_key': self.shop['key'], 'access_token': self.shop['token'], **data}
        body['sign'] = sign(body, self.shop['secret'])
        res = requests.post(ROUTER, data=json.dumps(body), headers={'Content-Type': 'application/json'}, timeout=8).json()
        if not res.get('success'):
            print(api_type, res.get('errorCode'), res.get('errorMsg'))
        return res.get('result')
