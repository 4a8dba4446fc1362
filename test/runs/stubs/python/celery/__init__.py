"""As much of Celery's surface as the programs call, written for them: tasks are done at once, as with `task_always_eager`."""


class _Result:
    def __init__(self, value):
        self._value = value

    def get(self, timeout=None):
        return self._value


class Task:
    max_retries = 3

    def __init__(self, run, bind, name):
        self.run = run
        self.bind = bind
        self.name = name or run.__name__
        self.__name__ = run.__name__

    def __call__(self, *args, **given):
        return self.run(self, *args, **given) if self.bind else self.run(*args, **given)

    def delay(self, *args, **given):
        return _Result(self(*args, **given))

    def apply_async(self, args=(), kwargs=None, **_):
        return self.delay(*args, **(kwargs or {}))


def _decorated(given, options):
    made = lambda run: Task(run, options.get("bind", False), options.get("name"))
    return made(given[0]) if given else made


def shared_task(*given, **options):
    return _decorated(given, options)


class _Conf(dict):
    def __setattr__(self, name, value):
        self[name] = value


class Celery:
    def __init__(self, main=None, broker=None, backend=None, include=()):
        self.main = main
        self.conf = _Conf()

    def task(self, *given, **options):
        return _decorated(given, options)
