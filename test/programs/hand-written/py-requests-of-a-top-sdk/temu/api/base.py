# -*- coding: utf-8 -*-
import hashlib
import http.client as httplib
import json
import time

P_APPKEY = "app_key"
P_API = "type"
P_TOKEN = "access_token"
P_TIMESTAMP = "timestamp"
P_SIGN = "sign"

default_info = None


class appinfo(object):
    def __init__(self, appkey, secret):
        self.appkey = appkey
        self.secret = secret


def sign(secret, parameters):
    keys = sorted(parameters.keys())
    text = "%s%s%s" % (secret, "".join("%s%s" % (key, parameters[key]) for key in keys), secret)
    return hashlib.md5(text.encode("utf-8")).hexdigest().upper()


class RestApi(object):
    """Base class of all requests"""

    def __init__(self, domain="openapi.kuajingmaihuo.com", port=443):
        self.__domain = domain
        self.__port = port
        self.__httpmethod = "POST"
        self.__app_key = default_info.appkey
        self.__secret = default_info.secret

    def get_request_header(self):
        return {"Content-type": "application/json;charset=UTF-8", "Cache-Control": "no-cache"}

    def getapiname(self):
        return ""

    def getApplicationParameters(self):
        application_parameter = {}
        for key, value in self.__dict__.items():
            if not key.startswith("__") and not key.startswith("_RestApi__") and value is not None:
                application_parameter[key] = value
        return application_parameter

    def getResponse(self, authrize=None, timeout=30):
        connection = httplib.HTTPSConnection(self.__domain, self.__port, timeout=timeout)
        sys_parameters = {
            P_APPKEY: self.__app_key,
            P_TIMESTAMP: str(int(time.time())),
            P_API: self.getapiname(),
        }
        if authrize is not None:
            sys_parameters[P_TOKEN] = authrize
        application_parameter = self.getApplicationParameters()
        sign_parameter = sys_parameters.copy()
        sign_parameter.update(application_parameter)
        sys_parameters[P_SIGN] = sign(self.__secret, sign_parameter)
        body = dict(application_parameter)
        body.update(sys_parameters)
        connection.request(self.__httpmethod, "/openapi/router", body=json.dumps(body), headers=self.get_request_header())
        response = connection.getresponse()
        text = response.read()
        connection.close()
        return json.loads(text)
