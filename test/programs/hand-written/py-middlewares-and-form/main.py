from client import make_client


def main():
    call = make_client("https://openapi.kuajingmaihuo.com/openapi/router")
    for api in ["bg.goods.add", "bg.goods.cats.get", "bg.jitmode.activate"]:
        print(api, call(api, {"productId": 60110021})["success"])


if __name__ == "__main__":
    main()
