# 每个接口的限流(次/秒)
RATE_LIMITS = {
    "bg.colorimageurl.get": 5,
    "bg.goods.detail.get": 10,
    "bg.goods.quantity.get": 20,
}


def acquire(name):
    return RATE_LIMITS[name]
