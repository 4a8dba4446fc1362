"""As much of FastAPI's surface as the programs call: routers, dependencies."""
import asyncio
import inspect


class Depends:
    def __init__(self, dependency=None):
        self.dependency = dependency


def Body(default=None, **_):
    return default


class APIRouter:
    def __init__(self, prefix="", tags=None):
        self.prefix = prefix
        self.routes = []

    def _add(self, method, path):
        def made(run):
            self.routes.append((method, self.prefix + path, run))
            return run

        return made

    def get(self, path, **_):
        return self._add("GET", path)

    def post(self, path, **_):
        return self._add("POST", path)

    def include_router(self, router, prefix=""):
        self.routes += [(m, prefix + p, r) for m, p, r in router.routes]


class FastAPI(APIRouter):
    def __init__(self, title="", **_):
        super().__init__()
        self.state = type("State", (), {})()


_entered = []


def solve(run, given):
    """What a route answers; what it depends on is made first."""
    answer = _made(run, given)
    return asyncio.run(answer) if inspect.iscoroutine(answer) else answer


def _made(run, given):
    values = {}
    for name, parameter in inspect.signature(run).parameters.items():
        said = [parameter.default, *getattr(parameter.annotation, "__metadata__", ())]
        depends = next((one for one in said if isinstance(one, Depends)), None)
        if depends is not None:
            values[name] = solve(depends.dependency, given)
        elif name in given:
            values[name] = given[name]
        elif parameter.default is inspect.Parameter.empty:
            values[name] = given
    answer = run(**values)
    if not inspect.isgenerator(answer):
        return answer
    _entered.append(answer)
    return next(answer)
