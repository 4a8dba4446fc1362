from client import Client

client = Client()
for type_ in ("bg.goods.video.upload.sign.get", "bg.goods.image.upload", "bg.aftersales.list.get"):
    print(type_, client.call(type_, page=1))
