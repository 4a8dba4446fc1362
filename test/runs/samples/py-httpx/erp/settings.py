import os

TEMU_URL = os.getenv("TEMU_URL", "https://openapi.kuajingmaihuo.com/openapi/router")
