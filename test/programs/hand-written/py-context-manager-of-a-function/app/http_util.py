from contextlib import contextmanager

import requests


@contextmanager
def opened(timeout):
    session = requests.Session()
    try:
        yield lambda url, payload: session.post(url, json=payload, timeout=timeout)
    finally:
        session.close()


def post(url, payload):
    with opened(10) as send:
        return send(url, payload).json()
