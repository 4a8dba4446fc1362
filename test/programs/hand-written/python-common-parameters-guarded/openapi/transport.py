from urllib.parse import urlparse
import http.client
import json

def send_json(target, content):
    conn = http.client.HTTPSConnection(urlparse(target).netloc)
    conn.request("POST", "/openapi/router", body=json.dumps(content), headers={"Content-Type": "application/json"})
    reply = json.loads(conn.getresponse().read())
    conn.close()
    return reply
