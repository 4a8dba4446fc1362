import http.client
import json
from urllib.parse import urlsplit


def post(url, body):
    parts = urlsplit(url)
    connection = http.client.HTTPSConnection(parts.netloc, timeout=10)
    try:
        connection.request("POST", parts.path, body=json.dumps(body), headers={"Content-Type": "application/json"})
        return json.loads(connection.getresponse().read())
    finally:
        connection.close()
