from client import call

call("bg.order.list.get", pageNumber=1)
call("bg.goods.list.get", page=1)
call("bg.goods.image.upload", image="aGk=")
