"""As much of requests' surface as the samples call, written for them."""
from . import adapters, exceptions
from .exceptions import HTTPError, RequestException, Timeout
from .models import PreparedRequest, Request, Response
from .sessions import Session, session


def request(method, url, **given):
    with Session() as opened:
        return opened.request(method, url, **given)


def get(url, params=None, **given):
    return request("GET", url, params=params, **given)


def post(url, data=None, json=None, **given):
    return request("POST", url, data=data, json=json, **given)
