package app.http;

public interface Sender {
    String send(String url, String json);
}
