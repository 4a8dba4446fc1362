package com.dianxiaomi.erp.service;

import com.dianxiaomi.erp.client.KjmhClient;
import com.dianxiaomi.erp.constant.BgMethods;
import com.dianxiaomi.erp.util.Biz;
import java.util.HashMap;
import java.util.Map;

public class EditService {
    private final KjmhClient client;

    public EditService(KjmhClient client) {
        this.client = client;
    }

    /** 提交修改单，调用bg.goods.edit.task.submit */
    public String runEditSubmit() {
        Map<String, Object> biz = new HashMap<>();
        biz.put("productId", 60123456);
        biz.put("editScene", 2);
        return client.invoke(BgMethods.EDIT_SUBMIT.getType(), biz);
    }

    /** 修改素材 */
    public String editPictures() {
        return client.invoke(BgMethods.EDIT_PICTURES.getType(), Biz.of("productId", 60123456, "materialImgUrl", "a.jpg"));
    }

    /** 修改素材(US) */
    public String usEditPictures() {
        return client.invoke(BgMethods.US_EDIT_PICTURES.getType(), Biz.of("productId", 60123456, "materialImgUrl", "a.jpg"));
    }
}
