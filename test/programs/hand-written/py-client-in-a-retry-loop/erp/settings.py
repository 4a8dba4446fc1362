from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    gateway_url: str = "https://openapi.kuajingmaihuo.com/openapi/router"
    timeout_seconds: float = 10.0


def get_settings():
    return Settings()
