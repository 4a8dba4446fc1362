import json

import requests

API_URL = "https://openapi.kuajingmaihuo.com/openapi/router"


def call(api_type, data=None):
    """调用开放平台接口"""
    body = dict(data or {}, type=api_type)
    return requests.post(API_URL, json=body, timeout=10).json()
