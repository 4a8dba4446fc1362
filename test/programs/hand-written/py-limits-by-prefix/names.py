GOODS = "bg.goods"

LIMITS = {
    "bg.goods.add": 5,
    "bg.goods.attrs.get": 10,
    "bg.goods.cats.get": 20,
}
