from dataclasses import dataclass, field


@dataclass
class Endpoints:
    host: str = "openapi.kuajingmaihuo.com"
    path: str = "/openapi/router"

    @property
    def router(self):
        return f"https://{self.host}{self.path}"


@dataclass
class Settings:
    endpoints: Endpoints = field(default_factory=Endpoints)
    retries: int = 1
