from client import Client


class Regional(Client):
    def __init__(self, host):
        self.__dict__ = {"url": "https://" + host + "/openapi/router"}


def main():
    cn = Client("https://openapi.kuajingmaihuo.com/openapi/router")
    cn.send("bg.goods.list.get", page=1)
    cn.send("bg.order.list.get", page=1)
    us = Regional("openapi-b-us.temu.com")
    us.send("bg.goods.list.get", page=2)
    us.send("bg.goods.detail.get", page=3)


if __name__ == "__main__":
    main()
