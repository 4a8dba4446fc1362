package okhttp3;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

public final class FormBody extends RequestBody {
    private FormBody(String content) {
        super(MediaType.get("application/x-www-form-urlencoded"), content);
    }

    public static final class Builder {
        private final List<String> pairs = new ArrayList<>();

        public Builder add(String name, String value) {
            pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
            return this;
        }

        public FormBody build() {
            return new FormBody(String.join("&", pairs));
        }
    }
}
