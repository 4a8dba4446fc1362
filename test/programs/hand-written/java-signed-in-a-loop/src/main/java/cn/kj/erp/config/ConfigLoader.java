package cn.kj.erp.config;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

public class ConfigLoader {
    private static final Properties PROPS = new Properties();

    static {
        try (FileInputStream in = new FileInputStream("src/main/resources/temu.properties")) {
            PROPS.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String get(String key) {
        return PROPS.getProperty(key);
    }
}
