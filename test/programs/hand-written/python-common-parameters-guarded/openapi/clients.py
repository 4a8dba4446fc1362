from .temu_client import TemuApi
from .const import CONFIG

cn_client = TemuApi(CONFIG["gateways"]["cn"])


us_client = TemuApi(CONFIG["gateways"]["us"])


eu_client = TemuApi(CONFIG["gateways"]["eu"])
