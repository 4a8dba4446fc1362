from api import Api
from client import call

call(Api.SEMI_ADJUST_PRICE_BATCH_REVIEW.value, {"ids": [1]})
call(Api.GOODS_ATTRS_GET.value, {"catId": 1})
call(Api.PRICE_REVIEW_CONFIRM.value, {"pageNo": 1, "shopType": "full"})
