"""Loaded by Python before a sample: https to a Temu gateway ends at the stand-in, under the host that was meant."""
import http.client
import os

PORT = int(os.environ["STAND_IN_PORT"])


class Redirected(http.client.HTTPConnection):
    def __init__(self, host, port=None, **given):
        super().__init__(host, 443, timeout=10)

    def connect(self):
        self.sock = self._create_connection(("127.0.0.1", PORT), 10)


http.client.HTTPSConnection = Redirected
