from dataclasses import asdict, dataclass, field, replace


@dataclass
class Job:
    type: str
    page: int = 1
    extra: dict = field(default_factory=dict)

    def body(self):
        return {k: v for k, v in asdict(self).items() if v not in (None, {})}


LIST = Job(type="bg.goods.list.get")
JOBS = [LIST, replace(LIST, page=2), replace(LIST, type="bg.order.list.get")]
