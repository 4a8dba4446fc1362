package cn.stock;

import static cn.stock.Settings.*;

import cn.stock.net.Poster;
import java.util.Map;

public class GoodsQueries {
    public String page(int page) throws Exception {
        String type = "bg.goods.list.get";
        Map<String, String> fields = Settings.getInstance().common("ak");
        fields.put("type", type);
        fields.put("page", String.valueOf(page));
        return Poster.post("s", address, fields);
    }

    /** 任意接口, 供调试页面调用 */
    public String any(String type) throws Exception {
        Map<String, String> fields = Settings.getInstance().common("ak");
        fields.put("type", type);
        return Poster.post("s", address, fields);
    }

    public String staging(String order) throws Exception {
        String type = "bg.shiporder.staging.add";
        Map<String, String> fields = Settings.getInstance().common("ak");
        fields.put("type", type);
        fields.put("order", order);
        return Poster.post("s", address, fields);
    }
}
