package erp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

public final class Settings {
    private final Map<String, String> values = new LinkedHashMap<>();

    public static Settings load(String path) throws IOException {
        Settings settings = new Settings();
        String section = "";
        for (String line : Files.readAllLines(Path.of(path), StandardCharsets.UTF_8)) {
            if (line.isBlank() || line.trim().startsWith("#")) continue;
            int colon = line.indexOf(':');
            String key = line.substring(0, colon).trim();
            String value = line.substring(colon + 1).trim();
            if (!line.startsWith(" ")) section = key;
            else settings.values.put(section + "." + key, value);
        }
        return settings;
    }

    public String get(String key) {
        return values.get(key);
    }
}
