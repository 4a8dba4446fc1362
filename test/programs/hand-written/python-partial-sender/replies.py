def on_reply(name):
    match name:
        case "bg.mall.info.get":
            return "mall_info_get 完成"
        case "bg.shiporder.create":
            return "shiporder_create 完成"
        case "bg.marketing.activity.enroll.submit":
            return "marketing_activity_enroll_submit 完成"
        case "bg.picturecompression.get":
            return "picturecompression_get 完成"
        case _:
            raise ValueError(name)
