from fastapi.testclient import TestClient

from shop.server import app


def main():
    client = TestClient(app)
    client.get("/cn/goods")
    client.post("/cn/goods", json={"body": {"goodsName": "towel"}})
    client.get("/cn/categories")
    client.get("/us/goods")


if __name__ == "__main__":
    main()
