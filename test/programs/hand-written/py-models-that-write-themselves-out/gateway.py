import requests

from erp_requests import LabelRequest, SecretRequest, StockRequest

ROUTER = "https://openapi.kuajingmaihuo.com/openapi/router"


def stock(req: StockRequest):
    return requests.post(ROUTER, json=req.payload(), timeout=5).json()


def label(req: LabelRequest):
    return requests.post(ROUTER, json=req.body(), timeout=5).json()


def secret(req: SecretRequest):
    return requests.post(ROUTER, json=req.body(), timeout=5).json()
