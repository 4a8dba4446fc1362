import pickle
from importlib import import_module

from client import Client


def router(host):
    return "https://" + host + "/openapi/router"


def pickled(host):
    return pickle.loads(pickle.dumps(Client(router(host))))


def by_name(host):
    return getattr(import_module("client"), "Client")(router(host))
