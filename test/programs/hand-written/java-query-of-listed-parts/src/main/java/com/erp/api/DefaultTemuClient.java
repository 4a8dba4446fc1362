package com.erp.api;

import com.erp.api.internal.WebUtils;
import java.io.IOException;
import java.util.TreeMap;

public class DefaultTemuClient implements TemuClient {
    protected String serverUrl;
    protected String appKey;
    protected String appSecret;
    protected int connectTimeout = 15000;
    protected int readTimeout = 30000;

    public DefaultTemuClient(String serverUrl, String appKey, String appSecret) {
        this.serverUrl = serverUrl;
        this.appKey = appKey;
        this.appSecret = appSecret;
    }

    @Override
    public <T extends TemuResponse> T execute(TemuRequest<T> request) throws ApiException {
        return execute(request, null);
    }

    @Override
    public <T extends TemuResponse> T execute(TemuRequest<T> request, String session) throws ApiException {
        request.check();
        return _execute(request, session);
    }

    private <T extends TemuResponse> T _execute(TemuRequest<T> request, String session) throws ApiException {
        TreeMap<String, String> protocalMust = new TreeMap<>();
        protocalMust.put("type", request.getApiMethodName());
        protocalMust.put("app_key", appKey);
        protocalMust.put("timestamp", String.valueOf(System.currentTimeMillis() / 1000));
        if (session != null) {
            protocalMust.put("access_token", session);
        }
        TreeMap<String, String> all = new TreeMap<>(protocalMust);
        all.putAll(request.getTextParams());
        protocalMust.put("sign", Integer.toHexString((appSecret + all + appSecret).hashCode()));
        try {
            String url = WebUtils.buildRequestUrl(serverUrl, WebUtils.buildQuery(protocalMust, "UTF-8"));
            String rsp = WebUtils.doPost(url, request.getTextParams(), "UTF-8", connectTimeout, readTimeout);
            T response = request.getResponseClass().getDeclaredConstructor().newInstance();
            response.setBody(rsp);
            return response;
        } catch (IOException | ReflectiveOperationException e) {
            throw new ApiException(e);
        }
    }
}
