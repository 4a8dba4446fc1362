package com.erp.temu.request;

import java.util.HashMap;
import java.util.Map;

/** 货品供货价查询 */
public class PriceListRequest implements TemuRequest {

    private Integer pageNo;

    public Integer getPageNo() {
        return pageNo;
    }

    public void setPageNo(Integer pageNo) {
        this.pageNo = pageNo;
    }

    @Override
    public String getApiType() {
        return "bg.goods.price.list.get";
    }

    @Override
    public Map<String, Object> getParams() {
        Map<String, Object> params = new HashMap<>();
        params.put("pageNo", pageNo);
        return params;
    }
}
