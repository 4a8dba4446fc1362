from sdk import dispatch

ACT_LIST = "bg.marketing.activity.list.get"
GOODS_ADD = "bg.goods.add"

SHOP = {"id": "cn01", "client_id": "ak0004", "access_token": "tk-cn01"}


def main():
    print(dispatch(SHOP, ACT_LIST, {"page": 1}).get("success"))
    print(dispatch(SHOP, GOODS_ADD, {"goodsName": "夏季连衣裙", "cat1Id": 101}).get("success"))
    print(dispatch(SHOP, ACT_LIST, {"page": 1}).get("success"))


if __name__ == "__main__":
    main()
