import requests

CN = "https://openapi.kuajingmaihuo.com/openapi/router"

def run(jobs):
    bodies = []
    for t in jobs:
        bodies.append({"type": t})
    for body in bodies:
        requests.post(CN, json=body)

run(["bg.goods.list.get", "bg.order.list.get"])
