class UrlBuilder:
    def __init__(self):
        self._host = ""
        self._path = ""

    def host(self, host):
        self._host = host
        return self

    def path(self, path):
        self._path = path
        return self

    def build(self):
        return "https://" + self._host + self._path


def gateway():
    return UrlBuilder().host("openapi.kuajingmaihuo.com").path("/openapi/router").build()
