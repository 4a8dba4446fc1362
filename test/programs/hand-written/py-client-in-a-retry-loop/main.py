from erp.client import PlatformClient
from erp.jobs import run


if __name__ == "__main__":
    run(PlatformClient("app-key"))
