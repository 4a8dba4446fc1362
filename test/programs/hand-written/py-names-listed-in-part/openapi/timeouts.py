SLOW = {"bg.goods.edit", "bg.goods.attrs.get"}


def timeout_of(name):
    return 60 if name in SLOW else 10
