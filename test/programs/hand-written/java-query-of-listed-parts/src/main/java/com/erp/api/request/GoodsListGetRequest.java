package com.erp.api.request;

import com.erp.api.TemuRequest;
import com.erp.api.TemuResponse;
import java.util.HashMap;
import java.util.Map;

public class GoodsListGetRequest implements TemuRequest<GoodsListGetRequest.Response> {
    private Integer page;

    public void setPage(Integer page) {
        this.page = page;
    }

    public String getApiMethodName() {
        return "bg.goods.list.get";
    }

    public Map<String, String> getTextParams() {
        Map<String, String> txtParams = new HashMap<>();
        txtParams.put("page", String.valueOf(page));
        return txtParams;
    }

    public Class<Response> getResponseClass() {
        return Response.class;
    }

    public void check() {
    }

    public static class Response extends TemuResponse {
    }
}
