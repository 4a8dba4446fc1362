import json
import urllib.request

SITES = {"cn": "https://openapi.kuajingmaihuo.com/openapi/router", "us": "https://openapi-b-us.temu.com/openapi/router"}


def chained(handlers):
    def run(i, ctx):
        if i < len(handlers):
            handlers[i](ctx, lambda: run(i + 1, ctx))

    return lambda ctx: run(0, ctx)


def locate(ctx, following):
    ctx["url"] = SITES[ctx["site"]]
    following()


def fill(ctx, following):
    ctx["body"] = {"type": ctx["type"], "app_key": "key", **ctx["biz"]}
    following()


def send(ctx, following):
    request = urllib.request.Request(ctx["url"], data=json.dumps(ctx["body"]).encode(), headers={"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=10) as answer:
        ctx["result"] = json.loads(answer.read())
    following()


CHAIN = chained([locate, fill, send])


def call(site, type_, **biz):
    ctx = {"site": site, "type": type_, "biz": biz}
    CHAIN(ctx)
    return ctx["result"]
