package com.jst.temu.constant;

import com.jst.temu.config.*;
import com.jst.temu.util.*;
import com.jst.temu.client.*;
import com.jst.temu.service.*;
import java.util.Arrays;

public class ApiTable {
    private static final String[][] ROWS = {
            {"ACT_ENROLL", "bg.marketing.activity.enroll.submit", "活动报名"},
            {"VIDEO_SIGN", "bg.goods.video.upload.sign.get", "视频签名"},
            {"ORDER_LIST", "bg.order.list.get", "订单列表"},
            {"ADJUST_REVIEW", "bg.semi.adjust.price.batch.review", "调价审核"},
            {"LABEL_V2", "bg.goods.labelv2.get", "条码查询"},
    };

    public static String type(String code) {
        return Arrays.stream(ROWS).filter(r -> r[0].equals(code)).findFirst().orElseThrow()[1];
    }
}
