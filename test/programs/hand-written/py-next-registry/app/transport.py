import http.client
import json

HOST = "openapi.kuajingmaihuo.com"
PATH = "/openapi/router"


def post(body):
    connection = http.client.HTTPSConnection(HOST)
    try:
        connection.request("POST", PATH, body=json.dumps(body), headers={"Content-Type": "application/json"})
        return json.loads(connection.getresponse().read())
    finally:
        connection.close()
