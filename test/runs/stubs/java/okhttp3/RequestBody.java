package okhttp3;

/** As much of OkHttp's surface as the programs call, written for them; what it sends goes through the JDK's client. */
public class RequestBody {
    final MediaType type;
    final String content;

    RequestBody(MediaType type, String content) {
        this.type = type;
        this.content = content;
    }

    public static RequestBody create(MediaType type, String content) {
        return new RequestBody(type, content);
    }

    public static RequestBody create(String content, MediaType type) {
        return new RequestBody(type, content);
    }
}
