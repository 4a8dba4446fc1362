API_MAP = {
    "goods_edit": "bg.goods.edit",
    "goods_video_upload_sign_get": "bg.goods.video.upload.sign.get",
    "goods_attrs_get": "bg.goods.attrs.get",
}


def temu_api_2(name):
    """把接口名挂到函数上"""
    def wrap(func):
        func.api_name = name
        return func
    return wrap
