from dataclasses import asdict, dataclass


@dataclass
class StockRequest:
    """库存查询"""

    type: str
    page: int = 1

    def payload(self):
        return asdict(self)


class LabelRequest:
    """条码查询：名称另存一个字段"""

    def __init__(self, method, ids=()):
        self.method = method
        self.ids = list(ids)

    def body(self):
        return {"type": self.method, "ids": self.ids}


class SecretRequest:
    def __init__(self, method):
        self.__method = method

    def body(self):
        return {"type": self.__method, "ids": []}
