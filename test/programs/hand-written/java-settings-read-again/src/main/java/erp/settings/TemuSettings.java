package erp.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.Properties;

public class TemuSettings {
    private static Properties props;

    public static String gateway(String region) {
        if (props == null) {
            props = read("src/main/resources/temu.properties");
        }
        return props.getProperty("temu.gateway." + region);
    }

    private static Properties read(String path) {
        Properties read = new Properties();
        try (InputStream in = Files.newInputStream(Paths.get(path))) {
            read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }
}
