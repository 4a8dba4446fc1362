import requests

CN_GATEWAY = "https://openapi.kuajingmaihuo.com/openapi/router"
EU_GATEWAY = "https://openapi-b-eu.temu.com/openapi/router"


def gateway_of(site):
    return EU_GATEWAY if site == "EU" else CN_GATEWAY


class Api:
    def __init__(self, conn, shop):
        self.conn = conn
        self.shop = shop

    def call(self, name, params):
        payload = {"type": name, **params}
        answer = requests.post(gateway_of(self.shop["site"]), json=payload).json()
        self.conn.execute("INSERT INTO api_logs (api, ok) VALUES (?, ?)", (name, int(answer["success"])))
        return answer
