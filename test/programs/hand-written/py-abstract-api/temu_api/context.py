from dataclasses import dataclass


@dataclass(frozen=True)
class Context:
    app_key: str
    access_token: str

    def as_params(self):
        return {"app_key": self.app_key, "access_token": self.access_token}
