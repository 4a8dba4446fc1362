from client import APIS, TemuClient

client = TemuClient()
for name in ("add", "orders", "upload"):
    client.call(APIS[name], page=1)
