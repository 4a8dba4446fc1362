"""中间件: 每个都是 handler -> handler"""


def build(last, *middlewares):
    handler = last
    for middleware in reversed(middlewares):
        handler = middleware(handler)
    return handler
