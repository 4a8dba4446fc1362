from transport import Transport


class Domain:
    def __init__(self, transport, app_key):
        self._transport = transport
        self._app_key = app_key

    def __call__(self, api, biz):
        return self._transport.send({"type": api, "app_key": self._app_key, **biz})


class Temu:
    def __init__(self, app_key):
        transport = Transport()
        self.goods = Domain(transport, app_key)
        self.trade = Domain(transport, app_key)
