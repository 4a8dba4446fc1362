package okhttp3;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.List;

public final class Call {
    private final Request request;
    private final List<Interceptor> interceptors;

    Call(Request request, List<Interceptor> interceptors) {
        this.request = request;
        this.interceptors = interceptors;
    }

    public Response execute() throws IOException {
        return send(request, 0);
    }

    private Response send(Request next, int index) throws IOException {
        if (index < interceptors.size()) {
            return interceptors.get(index).intercept(new Interceptor.Chain() {
                @Override
                public Request request() {
                    return next;
                }

                @Override
                public Response proceed(Request changed) throws IOException {
                    return send(changed, index + 1);
                }
            });
        }
        try {
            return new Response(HttpClient.newHttpClient().send(next.sent(), HttpResponse.BodyHandlers.ofString()).body());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
