import json
import urllib.request

def send_json(target, content):
    req = urllib.request.Request(target + "/router", data=json.dumps(content).encode("utf-8"), headers={"Content-Type": "application/json"}, method="POST")
    with urllib.request.urlopen(req, timeout=10) as resp:
        reply = json.loads(resp.read().decode("utf-8"))
    return reply
