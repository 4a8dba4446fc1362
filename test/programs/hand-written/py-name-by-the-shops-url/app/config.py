import os


class Settings:
    TEMU_APP_KEY = os.getenv("TEMU_APP_KEY", "key")
    TEMU_APP_SECRET = os.getenv("TEMU_APP_SECRET", "secret")
    TEMU_API_BASE_URL = os.getenv("TEMU_API_BASE_URL", "https://openapi-b-us.temu.com/openapi/router")
    TEMU_CN_API_BASE_URL = os.getenv("TEMU_CN_API_BASE_URL", "https://openapi.kuajingmaihuo.com/openapi/router")


settings = Settings()
