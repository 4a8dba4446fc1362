package com.erp.api.request;

import com.erp.api.ApiException;
import com.erp.api.TemuRequest;
import com.erp.api.TemuResponse;
import java.util.HashMap;
import java.util.Map;

public class GoodsCatsGetRequest implements TemuRequest<GoodsCatsGetRequest.Response> {
    private Long parentCatId;

    public void setParentCatId(Long parentCatId) {
        this.parentCatId = parentCatId;
    }

    public String getApiMethodName() {
        return "bg.goods.cats.get";
    }

    public Map<String, String> getTextParams() {
        Map<String, String> txtParams = new HashMap<>();
        txtParams.put("parentCatId", String.valueOf(parentCatId));
        return txtParams;
    }

    public Class<Response> getResponseClass() {
        return Response.class;
    }

    public void check() throws ApiException {
        if (parentCatId == null) {
            throw new ApiException("parentCatId");
        }
    }

    public static class Response extends TemuResponse {
    }
}
