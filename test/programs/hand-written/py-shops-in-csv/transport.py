import json
import os
import urllib.request

ENDPOINTS = {
    'CN': os.environ.get('TEMU_CN', 'https://openapi.kuajingmaihuo.com/openapi/router'),
    'EU': 'https://openapi-b-eu.temu.com/openapi/router',
}

_opener = urllib.request.build_opener()


def build(shop, api, data):
    pairs = [('type', api), ('access_token', shop['token'])] + [('data_type', 'JSON')]
    body = dict(pairs)
    body.update(data)
    return body


def post(shop, api, data):
    req = urllib.request.Request(ENDPOINTS[shop['site']], method='POST')
    req.add_header('Content-Type', 'application/json')
    req.data = json.dumps(build(shop, api, data)).encode('utf-8')
    return json.load(_opener.open(req, timeout=8))
