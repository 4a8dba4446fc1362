API_ATTRS_GET = "bg.goods.attrs.get"
API_PRICE_REVIEW_PAGE = "bg.price.review.page.query"
API_SHIP_CONFIRM = "bg.logistics.shipment.confirm"
API_PRICE_LIST = "bg.goods.price.list.get"
API_PRICE_REVIEW_CONFIRM = "bg.price.review.confirm"
API_PURCHASE_LIST = "bg.purchase.order.list.get"
API_SOLD_OUT = "bg.goods.topselling.soldout.get"


def api(name):
    return globals()[f"API_{name.upper()}"]
