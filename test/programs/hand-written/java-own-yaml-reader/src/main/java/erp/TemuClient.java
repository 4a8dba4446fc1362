package erp;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

public class TemuClient {
    private final HttpClient http = HttpClient.newHttpClient();
    private final Settings settings;

    public TemuClient(Settings settings) {
        this.settings = settings;
    }

    public String call(String name, Map<String, Object> params) throws Exception {
        String type = settings.get("types." + name);
        String url = type.endsWith(".global") ? settings.get("gateways.pa") : settings.get("gateways.cn");
        StringBuilder body = new StringBuilder("{\"type\":\"" + type + "\",\"app_key\":\"k\"");
        for (Map.Entry<String, Object> entry : params.entrySet()) {
            body.append(",\"").append(entry.getKey()).append("\":\"").append(entry.getValue()).append("\"");
        }
        body.append("}");
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
