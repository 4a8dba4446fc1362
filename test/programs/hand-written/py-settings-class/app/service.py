from app.transport import Transport


class GoodsService:
    ADD = "bg.goods.add"

    def __init__(self, settings):
        self.transport = Transport(settings.endpoints.router, settings.retries)

    def publish(self, goods):
        return self.transport(self.ADD, goods)

    def companies(self):
        return self.transport("bg.logistics.companies.get", {})
