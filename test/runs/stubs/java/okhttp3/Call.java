package okhttp3;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;

public final class Call {
    private final Request request;

    Call(Request request) {
        this.request = request;
    }

    public Response execute() throws IOException {
        try {
            return new Response(HttpClient.newHttpClient().send(request.request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
