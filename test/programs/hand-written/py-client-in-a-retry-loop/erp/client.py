import time

import httpx

from erp.settings import get_settings


class PlatformClient:
    def __init__(self, app_key, *, gateway_url=None, max_attempts=2):
        settings = get_settings()
        self.app_key = app_key
        self.gateway_url = gateway_url or settings.gateway_url
        self.timeout_seconds = settings.timeout_seconds
        self.max_attempts = max(1, max_attempts)

    def build_params(self, api_type, business_params):
        params = {"type": api_type, "app_key": self.app_key, "timestamp": int(time.time())}
        for key, value in business_params.items():
            if value is not None:
                params[key] = value
        return params

    def call(self, api_type, business_params):
        with httpx.Client(timeout=self.timeout_seconds) as client:
            for attempt in range(1, self.max_attempts + 1):
                params = self.build_params(api_type, business_params)
                response = client.post(self.gateway_url, json=params)
                payload = response.json()
                if payload.get("success"):
                    return payload.get("result")
                if attempt == self.max_attempts:
                    return None
        return None

    def goods_list(self, page):
        return self.call("bg.goods.list.get", {"page": page})

    def goods_detail(self, goods_id):
        return self.call("bg.goods.detail.get", {"productId": goods_id})

    def orders(self, page):
        return self.call("bg.order.list.get", {"pageNumber": page})
