from contextvars import ContextVar
import requests

gateway = ContextVar("gateway", default="https://openapi.kuajingmaihuo.com/openapi/router")


def send(type_):
    return requests.post(gateway.get(), json={"type": type_}).json()
