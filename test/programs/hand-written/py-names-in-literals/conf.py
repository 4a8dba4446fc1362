from pydantic import BaseModel
from pydantic_settings import BaseSettings


class Gateway(BaseModel):
    cn: str = "https://openapi.kuajingmaihuo.com/openapi/router"
    us: str = "https://openapi-b-us.temu.com/openapi/router"


class Settings(BaseSettings):
    gateway: Gateway = Gateway()
    app_key: str = "k"
    app_secret: str = "s"


settings = Settings()
