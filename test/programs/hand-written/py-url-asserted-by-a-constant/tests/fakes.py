CN = "https://openapi.kuajingmaihuo.com/openapi/router"


class FakeAnswer:
    def json(self):
        return {"success": True}


class FakeHttp:
    def __init__(self):
        self.sent = []

    def post(self, url, json=None):
        self.sent.append((url, json))
        return FakeAnswer()
