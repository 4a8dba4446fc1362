import unittest

from shop.client import Client
from tests.fakes import CN, FakeHttp


class TestClient(unittest.TestCase):
    def test_sends_type(self):
        http = FakeHttp()
        Client(http).call("bg.goods.list.get", page=1)
        url, body = http.sent[0]
        self.assertEqual(body["type"], "bg.goods.list.get")
        self.assertEqual(url, CN)

    def test_order(self):
        http = FakeHttp()
        Client(http).call("bg.order.list.get")
        self.assertEqual(http.sent[0][0], CN)
        self.assertEqual(http.sent, [(CN, {"type": "bg.order.list.get"})])
