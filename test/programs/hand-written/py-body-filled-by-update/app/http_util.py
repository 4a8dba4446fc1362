import requests


def post(url, payload):
    return requests.post(url, json=payload, timeout=10).json()
