import os


DEBUG = False
TEMU_GATEWAY = os.environ.get("TEMU_GATEWAY", "https://openapi.kuajingmaihuo.com/openapi/router")
TEMU_TIMEOUT = 10
