BY_NAME = {}


class Registered:
    name = ''

    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        BY_NAME[cls.__name__] = cls.name


class ActivityList(Registered):
    name = 'bg.marketing.activity.list.get'
