import requests

URL = "https://openapi.kuajingmaihuo.com/openapi/router"
SENDER = requests.post
