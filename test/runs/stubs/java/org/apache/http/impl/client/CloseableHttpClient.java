package org.apache.http.impl.client;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpPost;

/** As much of Apache's client as the programs call, written for them; what it sends goes through the JDK's client. */
public class CloseableHttpClient implements AutoCloseable {
    public CloseableHttpResponse execute(HttpPost post) throws IOException {
        try {
            return new CloseableHttpResponse(HttpClient.newHttpClient().send(post.request(), HttpResponse.BodyHandlers.ofString()).body());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
    }
}
