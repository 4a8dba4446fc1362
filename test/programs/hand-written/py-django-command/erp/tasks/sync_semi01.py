from django.core.management.base import BaseCommand

from erp.temu.api_types import api
from erp.temu.temu_client import TemuClient
from erp.conf.shops import get_shop


class Command(BaseCommand):
    help = "半托一店同步"

    def add_arguments(self, parser):
        parser.add_argument("--dry-run", action="store_true")

    def handle(self, *args, **options):
        with TemuClient(get_shop("semi01")) as client:
            client.request(api("goods.goods_detail"), {"goodsId": 601})
            client.request(api("misc.purchase_list"), {})
            print("创建发货单", (client.request(api("misc.ship_order_create"), {})).get("success"))
            client.request(api("goods.label_v_2"), {})
            print("属性", (client.request(api("goods.attrs_get"), {})).get("success"))
        self.stdout.write("done")
