from sdk.client import Client
from sdk.requests import AddProperty, EditProperty, OrderList

client = Client("k", "s")
client.execute(AddProperty(1, "size"))
client.execute(EditProperty(2))
client.execute(OrderList())
