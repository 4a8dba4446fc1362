package retrofit2;

public final class Response<T> {
    private final T body;

    Response(T body) {
        this.body = body;
    }

    public T body() {
        return body;
    }

    public boolean isSuccessful() {
        return true;
    }
}
