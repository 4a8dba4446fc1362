package com.a.core;

import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

final class Http {
    static String post(Ctx ctx, String type, String rest) {
        String json = "{\"type\":\"" + type + "\",\"access_token\":\"" + ctx.token + "\"," + rest + "}";
        try {
            HttpURLConnection connection = (HttpURLConnection) URI.create(ctx.url).toURL().openConnection();
            connection.setDoOutput(true);
            connection.setRequestMethod("POST");
            try (OutputStream out = connection.getOutputStream()) {
                out.write(json.getBytes(StandardCharsets.UTF_8));
            }
            return new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (Exception e) {
            return e.getMessage();
        }
    }
}
