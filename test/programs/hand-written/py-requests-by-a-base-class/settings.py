from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    temu_url: str = "https://openapi.kuajingmaihuo.com/openapi/router"
    temu_secret: str = "s"


settings = Settings()
