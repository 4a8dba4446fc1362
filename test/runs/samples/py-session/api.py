# -*- coding: utf-8 -*-
"""Temu 开放平台"""
import json
import time

import requests


class TemuApi:
    GATEWAY = "https://openapi.kuajingmaihuo.com/openapi/router"

    def __init__(self, app_key):
        self.app_key = app_key
        self.session = requests.Session()

    def add_goods(self, goods):
        return self.request("bg.goods.add", **goods)

    def request(self, api_type, **params):
        payload = {"type": api_type, "app_key": self.app_key, "timestamp": int(time.time()), "data": params}
        response = self.session.post(
            self.GATEWAY,
            data=json.dumps(payload),
            headers={"Content-Type": "application/json"},
            timeout=10,
        )
        return response.json()
