package cn.wanliu.erp.service;

import cn.wanliu.erp.client.ApiPort;
import cn.wanliu.erp.constant.InterfaceNames;
import java.util.Arrays;
import java.util.Map;

public class MediaService {
    private final ApiPort client;

    public MediaService(ApiPort client) {
        this.client = client;
    }

    /** 图片压缩 */
    public String picCompress() {
        String apiType = InterfaceNames.PIC_COMPRESS;
        System.out.println("调用 " + apiType);
        return client.invoke(apiType, Map.of("urls", Arrays.asList("a.jpg")));
    }

    /** 视频签名 */
    public String doVideoSign() {
        return client.invoke(InterfaceNames.VIDEO_SIGN, Map.of("bucketTag", "goods"));
    }
}
