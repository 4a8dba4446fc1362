import hashlib
import json


def sign(params, secret):
    text = ''.join(f'{k}{json.dumps(params[k])}' for k in sorted(params))
    return hashlib.md5((secret + text + secret).encode('utf-8')).hexdigest().upper()


def _signed(shop, **p):
    p['sign'] = sign(p, shop['secret'])
    return p


def build_body(shop, type_, data):
    return _signed(shop, type=type_, app_key=shop['key'], access_token=shop['token'], **data)
