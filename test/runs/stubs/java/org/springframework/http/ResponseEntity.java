package org.springframework.http;

public class ResponseEntity<T> extends HttpEntity<T> {
    public ResponseEntity(T body) {
        super(body);
    }
}
