package app.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

public final class Senders {
    public static Sender plain() {
        HttpClient client = HttpClient.newHttpClient();
        return (url, json) -> {
            try {
                HttpRequest request = HttpRequest.newBuilder()
                        .uri(URI.create(url))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build();
                return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
            } catch (Exception e) {
                throw new RuntimeException(e);
            }
        };
    }

    public static Sender logging(Sender next) {
        return (url, json) -> {
            System.out.println("-> " + url);
            String answer = next.send(url, json);
            System.out.println("<- " + answer);
            return answer;
        };
    }

    public static Sender retrying(Sender next, int times) {
        return (url, json) -> {
            RuntimeException last = null;
            for (int i = 0; i < times; i++) {
                try {
                    return next.send(url, json);
                } catch (RuntimeException e) {
                    last = e;
                }
            }
            throw last;
        };
    }
}
