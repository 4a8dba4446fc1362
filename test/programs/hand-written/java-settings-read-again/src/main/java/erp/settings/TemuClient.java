package erp.settings;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

public class TemuClient {
    private final HttpClient http = HttpClient.newHttpClient();
    private final String region;

    public TemuClient(String region) {
        this.region = region;
    }

    public void call(String type, Map<String, String> biz) throws IOException, InterruptedException {
        Map<String, String> params = new TreeMap<>(biz);
        params.put("type", type);
        params.put("app_key", "ak");
        String json = params.entrySet().stream()
            .map(e -> "\"" + e.getKey() + "\":\"" + e.getValue() + "\"")
            .collect(Collectors.joining(",", "{", "}"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(TemuSettings.gateway(region)))
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build();
        System.out.println(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }
}
