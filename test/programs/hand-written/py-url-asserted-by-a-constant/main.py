import unittest

from shop.client import Client
from tests.test_client import TestClient

Client().call("bg.goods.add")
Client().call("bg.order.list.get")
suite = unittest.defaultTestLoader.loadTestsFromTestCase(TestClient)
import io
result = unittest.TextTestRunner(stream=io.StringIO()).run(suite)
assert result.wasSuccessful(), result.failures + result.errors
