import argparse
import sys
from client import Client

URLS = {"cn": "https://openapi.kuajingmaihuo.com/openapi/router", "us": "https://openapi-b-us.temu.com/openapi/router"}
sys.argv = ["main.py", "us"]
parser = argparse.ArgumentParser()
parser.add_argument("region", choices=sorted(URLS))
us = Client(URLS[parser.parse_args().region])
cn = Client(URLS["cn"])
cn.send("bg.goods.list.get")
cn.send("bg.order.list.get")
us.send("bg.goods.list.get")
