package erp.envelope;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.StringJoiner;

public class TemuClient {
    private static final TemuProperties PROPERTIES = TemuProperties.bind("temu", "temu.gateway");
    private final HttpClient http = HttpClient.newHttpClient();
    private final Mall mall;

    public record Mall(String region, String appKey, String secret) {
    }

    public TemuClient(Mall mall) {
        this.mall = mall;
    }

    public void call(String type, Map<String, Object> biz) throws Exception {
        Map<String, Object> params = new Envelope(type, mall.appKey()).data(biz).signed(mall.secret()).toMap();
        StringJoiner json = new StringJoiner(",", "{", "}");
        params.forEach((key, value) -> json.add("\"" + key + "\":\"" + value + "\""));
        HttpRequest request = HttpRequest.newBuilder(URI.create(PROPERTIES.gateway(mall.region())))
            .POST(HttpRequest.BodyPublishers.ofString(json.toString()))
            .build();
        System.out.println(type + " " + http.send(request, HttpResponse.BodyHandlers.ofString()).body().length());
    }
}
