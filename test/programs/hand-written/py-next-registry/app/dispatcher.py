from app.transport import post


class Dispatcher:
    def __init__(self, specs):
        self.specs = specs

    def spec(self, name):
        return next(s for s in self.specs if s.name == name)

    def run(self, name, biz):
        spec = self.spec(name)
        for _ in range(spec.retries):
            answer = post({"type": spec.type, "data": biz})
            if answer.get("success"):
                return answer
        return None
