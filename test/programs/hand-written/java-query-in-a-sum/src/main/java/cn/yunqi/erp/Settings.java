package cn.yunqi.erp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

public class Settings {
    private static final Properties PROPS = new Properties();

    static {
        try (InputStream in = Files.newInputStream(Path.of("src/main/resources/temu.properties"))) {
            PROPS.load(in);
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    public static String get(String key) {
        return PROPS.getProperty(key);
    }
}
