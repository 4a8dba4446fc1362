from shop.api import send, send_us

COMMANDS = {
    "activities": "bg.marketing.activity.list.get",
    "goods": "bg.goods.list.get",
    "orders": "bg.order.list.get",
}


class Command:
    def handle(self, **options):
        if options["what"] not in COMMANDS:
            raise SystemExit("one of " + ", ".join(COMMANDS))
        if options["us"]:
            print(send_us("bg.order.list.get", pageNumber=1))
        else:
            print(send(COMMANDS[options["what"]], page=1, pageSize=100))
