package okhttp3;

public final class ResponseBody {
    private final String text;

    ResponseBody(String text) {
        this.text = text;
    }

    public String string() {
        return text;
    }
}
