BASE = "https://openapi.kuajingmaihuo.com"
PATH = "/openapi/router"
PAGE_SIZE = 100
