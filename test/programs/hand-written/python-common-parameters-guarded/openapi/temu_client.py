from .whitelist import assert_allowed
from .common import common_params
from .signature import sign
from .transport import send_json

class PostMixin:
    def request(self, interface, biz=None):
        biz = biz or {}
        assert_allowed(interface)
        body = common_params(interface, biz)
        body["sign"] = sign(body)
        reply = send_json(self.api_url, body)
        return reply


class TemuApi(PostMixin):
    def __init__(self, api_url):
        self.api_url = api_url
