"""As much of pydantic's surface as the samples call: fields with defaults, and a constructor by keywords."""


class BaseModel:
    def __init__(self, **given):
        for name in self._fields():
            setattr(self, name, given.get(name, getattr(type(self), name, None)))

    @classmethod
    def _fields(cls):
        return [name for base in reversed(cls.__mro__) for name in getattr(base, "__annotations__", {})]

    def model_dump(self):
        return {name: getattr(self, name) for name in self._fields()}

    dict = model_dump
