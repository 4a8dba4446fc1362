from chain import build_chain
from http_util import post


def route(ctx, nxt):
    ctx["url"] = ctx["gateway"]
    nxt()


def common(ctx, nxt):
    ctx["body"] = {"app_key": "k1"} | {"type": ctx["type"], "timestamp": 1700000000} | ctx["data"]
    nxt()


def wire(ctx, nxt):
    ctx["res"] = post(ctx["url"], ctx["body"])
    nxt()


CHAIN = build_chain([route, common, wire])


def make_client(gateway):
    def call(api, data):
        ctx = {"gateway": gateway, "type": api, "data": data}
        CHAIN(ctx)
        return ctx["res"]

    return call
