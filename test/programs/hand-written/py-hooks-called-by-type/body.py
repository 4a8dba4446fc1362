import hashlib
import json


def sign(params, secret):
    text = ''.join(f'{k}{json.dumps(params[k])}' for k in sorted(params))
    return hashlib.md5((secret + text + secret).encode('utf-8')).hexdigest().upper()


def build_body(shop, api_type, data):
    params = {'type': api_type, 'app_key': shop['key'], 'access_token': shop['token'], **data}
    params['sign'] = sign(params, shop['secret'])
    return params
