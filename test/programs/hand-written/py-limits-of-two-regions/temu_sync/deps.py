from temu_sync.api_client import client_for
from temu_sync.settings import parser

cn_client = client_for(parser["gateway"]["cn"])


us_client = client_for(parser.get("gateway", "us"))


eu_client = client_for(parser.get("gateway", "eu"))
