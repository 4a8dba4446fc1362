import requests

from constants import API_TYPES, PAYLOADS
from gateway import gateway_for


def build(index, api_type, payload):
    return {"type": api_type, "seq": index, **payload}


def main():
    requests_to_send = [build(i, t, p) for i, (t, p) in enumerate(zip(API_TYPES, PAYLOADS))]
    for body in requests_to_send:
        response = requests.post(gateway_for("CN"), json=body, timeout=5)
        print(body["type"], response.json().get("success"))
    us = requests.post(gateway_for("US"), json=build(9, "bg.goods.detail.get", {}), timeout=5)
    print(us.status_code)


if __name__ == "__main__":
    main()
