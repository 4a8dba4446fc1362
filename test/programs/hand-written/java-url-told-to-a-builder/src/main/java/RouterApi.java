import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

class RouterApi {
    private static final String TEMPLATE = "{\"type\":\"%s\",\"app_key\":\"%s\",\"timestamp\":%d,\"%s\":\"%s\"}";
    private final String router;
    private final HttpClient http = HttpClient.newHttpClient();

    RouterApi(String router) {
        this.router = router;
    }

    String call(String type, String key, Object value) throws Exception {
        String json = String.format(TEMPLATE, type, "k", System.currentTimeMillis() / 1000, key, value);
        HttpRequest.Builder builder = HttpRequest.newBuilder();
        builder.uri(URI.create(router));
        builder.header("Content-Type", "application/json");
        builder.POST(HttpRequest.BodyPublishers.ofString(json));
        return http.send(builder.build(), BodyHandlers.ofString()).body();
    }
}
