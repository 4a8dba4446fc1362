from collections import Counter
import functools

from client import openapi_call


stats = Counter()


def counted(nxt):
    @functools.wraps(nxt)
    def inner(shop, type_, data=None):
        stats[type_] += 1
        return nxt(shop, type_, data)

    return inner


def guarded(nxt):
    @functools.wraps(nxt)
    def inner(shop, type_, data=None):
        assert type_.split(".")[0] == "bg", type_
        return nxt(shop, type_, data)

    return inner


@counted
@guarded
def dispatch(shop, type_, data=None):
    return openapi_call(shop, type_, data)
