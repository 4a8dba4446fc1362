package com.erp;

import com.erp.temu.GoodsDetailReq;
import com.erp.temu.MallInfoReq;
import com.erp.temu.SettingHolder;
import com.erp.temu.TemuClient;

public class Main {
    public static void main(String[] args) {
        TemuClient client = new TemuClient(new SettingHolder());
        client.execute(new MallInfoReq());
        client.execute(new GoodsDetailReq());
    }
}
