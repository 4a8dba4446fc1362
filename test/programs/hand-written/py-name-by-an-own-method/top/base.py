import hashlib
import http.client
import json
import time

P_APPKEY = "app_key"
P_TYPE = "type"
P_SESSION = "access_token"
P_TIMESTAMP = "timestamp"
P_SIGN = "sign"

ROUTER = "/openapi/router"


def sign(secret, parameters):
    keys = sorted(parameters.keys())
    raw = "%s%s%s" % (secret, "".join("%s%s" % (key, parameters[key]) for key in keys), secret)
    return hashlib.md5(raw.encode("utf-8")).hexdigest().upper()


class RestApi(object):
    appkey = "ak"
    secret = "sk"

    def __init__(self, domain, port=443):
        self.__domain = domain
        self.__port = port

    def getapiname(self):
        return ""

    def get_application_parameters(self):
        return {k: v for k, v in self.__dict__.items() if not k.startswith("_") and v is not None}

    def get_response(self, session=None, timeout=30):
        connection = http.client.HTTPSConnection(self.__domain, self.__port, timeout=timeout)
        params = {
            P_APPKEY: self.appkey,
            P_TYPE: self.getapiname(),
            P_TIMESTAMP: str(int(time.time())),
        }
        if session:
            params[P_SESSION] = session
        params.update(self.get_application_parameters())
        params[P_SIGN] = sign(self.secret, params)
        connection.request("POST", ROUTER, body=json.dumps(params), headers={"Content-Type": "application/json"})
        response = connection.getresponse()
        result = response.read()
        connection.close()
        return json.loads(result)
