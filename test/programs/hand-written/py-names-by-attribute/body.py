from dataclasses import asdict, dataclass
import hashlib
import json


def sign(params, secret):
    text = ''.join(f'{k}{json.dumps(params[k])}' for k in sorted(params))
    return hashlib.md5((secret + text + secret).encode('utf-8')).hexdigest().upper()


@dataclass
class CommonParams:
    type: str
    app_key: str
    access_token: str
    data_type: str = 'JSON'


def build_body(shop, api_type, data):
    params = asdict(CommonParams(api_type, shop['key'], shop['token']))
    params |= data
    params['sign'] = sign(params, shop['secret'])
    return params
