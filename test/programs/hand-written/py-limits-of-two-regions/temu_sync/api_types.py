class ApiType:
    """接口类型"""
    COLORIMAGEURL_GET = "bg.colorimageurl.get"
    GOODS_DETAIL_GET = "bg.goods.detail.get"
    GOODS_QUANTITY_GET = "bg.goods.quantity.get"
