MALL_INFO_GET = "bg.mall.info.get"
SHIPORDER_CREATE = "bg.shiporder.create"


MARKETING_ACTIVITY_ENROLL_SUBMIT_2 = "bg.marketing.activity.enroll.submit"
PICTURECOMPRESSION_GET_2 = "bg.picturecompression.get"
