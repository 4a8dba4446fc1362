import json
from urllib.parse import urlencode

import requests


def _encode(body):
    return urlencode({k: json.dumps(v) if isinstance(v, (dict, list)) else v for k, v in body.items()})


def post(url, body):
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    return requests.post(url, data=_encode(body), headers=headers, timeout=10).json()
