package org.apache.http.client.methods;

import java.net.URI;
import java.net.http.HttpRequest;
import org.apache.http.HttpEntity;

public class HttpPost {
    private final HttpRequest.Builder builder = HttpRequest.newBuilder();
    private HttpEntity entity;

    public HttpPost() {
    }

    public HttpPost(String url) {
        builder.uri(URI.create(url));
    }

    public void setURI(URI uri) {
        builder.uri(uri);
    }

    public void setHeader(String name, String value) {
        builder.setHeader(name, value);
    }

    public void setEntity(HttpEntity entity) {
        this.entity = entity;
    }

    public HttpRequest request() {
        return builder.POST(HttpRequest.BodyPublishers.ofString(entity.text())).build();
    }
}
