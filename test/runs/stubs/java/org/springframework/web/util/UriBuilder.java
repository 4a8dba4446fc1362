package org.springframework.web.util;

import java.net.URI;

/** As much of UriBuilder's surface as the programs call, written for them. */
public final class UriBuilder {
    private String url;

    public UriBuilder(String base) {
        url = base;
    }

    public UriBuilder path(String path) {
        url += path;
        return this;
    }

    public URI build() {
        return URI.create(url);
    }
}
