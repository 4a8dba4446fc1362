package com.erp.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.util.Map;

public abstract class WebUtils {
    private static final String METHOD_POST = "POST";

    private WebUtils() {
    }

    public static String doPost(String url, Map<String, Object> params, int connectTimeout, int readTimeout) throws IOException {
        String ctype = "application/json;charset=utf-8";
        byte[] content = {};
        if (params != null) {
            content = com.alibaba.fastjson2.JSON.toJSONString(params).getBytes("UTF-8");
        }
        return _doPost(url, ctype, content, connectTimeout, readTimeout);
    }

    private static String _doPost(String url, String ctype, byte[] content, int connectTimeout, int readTimeout) throws IOException {
        HttpURLConnection conn = null;
        OutputStream out = null;
        String rsp = null;
        try {
            conn = getConnection(new URL(url), METHOD_POST, ctype);
            conn.setConnectTimeout(connectTimeout);
            conn.setReadTimeout(readTimeout);
            out = conn.getOutputStream();
            out.write(content);
            rsp = getResponseAsString(conn);
        } finally {
            if (out != null) {
                out.close();
            }
            if (conn != null) {
                conn.disconnect();
            }
        }
        return rsp;
    }

    private static HttpURLConnection getConnection(URL url, String method, String ctype) throws IOException {
        HttpURLConnection conn = (HttpURLConnection) url.openConnection();
        conn.setRequestMethod(method);
        conn.setDoInput(true);
        conn.setDoOutput(true);
        conn.setRequestProperty("Accept", "text/xml,text/javascript");
        conn.setRequestProperty("Content-Type", ctype);
        return conn;
    }

    protected static String getResponseAsString(HttpURLConnection conn) throws IOException {
        try (InputStream in = conn.getInputStream()) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            byte[] buffer = new byte[1024];
            int read;
            while ((read = in.read(buffer)) > 0) {
                all.write(buffer, 0, read);
            }
            return all.toString("UTF-8");
        }
    }
}
