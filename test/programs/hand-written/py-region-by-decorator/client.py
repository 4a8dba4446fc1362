import functools
import requests

URLS = {"cn": "https://openapi.kuajingmaihuo.com/openapi/router", "us": "https://openapi-b-us.temu.com/openapi/router"}


def region(name):
    def wrap(fn):
        @functools.wraps(fn)
        def inner(*args, **kwargs):
            return fn(URLS[name], *args, **kwargs)

        return inner

    return wrap


def post(url, type_):
    return requests.post(url, json={"type": type_}).json()
