package cn.hutool.core.util;

public final class StrUtil {
    private StrUtil() {
    }

    public static boolean isBlank(CharSequence text) {
        return text == null || text.toString().isBlank();
    }

    public static boolean isNotBlank(CharSequence text) {
        return !isBlank(text);
    }

    public static String blankToDefault(CharSequence text, String fallback) {
        return isBlank(text) ? fallback : text.toString();
    }

    public static String format(CharSequence template, Object... values) {
        String text = template.toString();
        for (Object value : values) text = text.replaceFirst("\\{\\}", java.util.regex.Matcher.quoteReplacement(String.valueOf(value)));
        return text;
    }
}
