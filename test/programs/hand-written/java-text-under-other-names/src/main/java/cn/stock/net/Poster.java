package cn.stock.net;

import com.alibaba.fastjson2.JSON;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Map;

public final class Poster {
    public static String post(String secret, String address, Map<String, String> fields) throws Exception {
        fields.put("sign", Integer.toHexString((secret + fields).hashCode()));
        String json = JSON.toJSONString(fields);

        URL target = new URL(address);
        HttpURLConnection connection = (HttpURLConnection) target.openConnection();
        connection.setRequestMethod("POST");
        connection.setRequestProperty("Content-Type", "application/json; charset=UTF-8");
        connection.setDoOutput(true);

        String content = json;
        try (OutputStream out = connection.getOutputStream()) {
            byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
            out.write(bytes, 0, bytes.length);
        }
        try (InputStream in = connection.getInputStream()) {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            in.transferTo(text);
            return text.toString(StandardCharsets.UTF_8);
        }
    }
}
