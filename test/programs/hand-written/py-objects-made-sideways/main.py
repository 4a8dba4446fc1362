from client import Client
from regional import by_name, pickled

US = "openapi-b-us.temu.com"


def main():
    cn = Client("https://openapi.kuajingmaihuo.com/openapi/router")
    cn.send("bg.goods.list.get", page=1)
    cn.send("bg.order.list.get", page=1)
    named = by_name(US)
    named.send("bg.goods.list.get", page=2)
    restored = pickled(US)
    restored.send("bg.goods.list.get", page=3)


if __name__ == "__main__":
    main()
