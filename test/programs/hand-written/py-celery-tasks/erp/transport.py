import json
import requests


HEADERS = {"Content-Type": "application/json"}


def post(url, body):
    return requests.request("POST", url, data=json.dumps(body), headers=HEADERS, timeout=10).json()
