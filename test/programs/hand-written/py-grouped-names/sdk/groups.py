from sdk.base import Group


class Goods(Group):
    module = "goods"

    def list(self, **params):
        return self._run("list.get", params)

    def detail(self, **params):
        return self._run("detail.get", params)

    def cats(self, **params):
        return self._run("cats.get", params)


class Marketing(Group):
    module = "marketing"

    def activities(self, **params):
        return self._run("activity.list.get", params)


class Orders(Group):
    module = "order"

    def page(self, **params):
        return self._run("list.get", params)
