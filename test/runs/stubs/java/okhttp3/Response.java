package okhttp3;

public final class Response implements AutoCloseable {
    private final String text;

    Response(String text) {
        this.text = text;
    }

    public ResponseBody body() {
        return new ResponseBody(text);
    }

    @Override
    public void close() {
    }
}
