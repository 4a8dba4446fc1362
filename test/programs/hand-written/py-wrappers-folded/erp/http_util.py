from urllib.parse import urlparse
import http.client
import json


def send_json(url, body):
    parts = urlparse(url)
    conn = http.client.HTTPSConnection(parts.netloc, timeout=10)
    try:
        conn.request("POST", parts.path, body=json.dumps(body, ensure_ascii=False).encode("utf-8"), headers={"Content-Type": "application/json"})
        return json.loads(conn.getresponse().read())
    finally:
        conn.close()
