APIS = {
    "goods": {"add": "bg.goods.add", "list": "bg.goods.list.get"},
    "order": {"list.v1": "bg.order.list.get"},
}


def api(path):
    group, name = path.split(".", 1)
    return APIS[group][name]
