ROUTER = "https://openapi.kuajingmaihuo.com/openapi/router"


def send(type_):
    import requests

    return requests.post(
        ROUTER,
        json={
            "type": type_,
            "app_key": "k",
        },
    ).json()
