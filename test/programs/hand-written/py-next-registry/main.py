from app.dispatcher import Dispatcher
from app.specs import SPECS

dispatcher = Dispatcher(SPECS)
dispatcher.run("upload_image", {"image": "..."})
dispatcher.run("order_detail", {"sn": "PO-1"})
dispatcher.run("edit", {"id": 3})
