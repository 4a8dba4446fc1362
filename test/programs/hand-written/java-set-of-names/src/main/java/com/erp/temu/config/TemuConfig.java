package com.erp.temu.config;

import java.io.FileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

public class TemuConfig {
    private static final Properties PROPS = new Properties();

    static {
        try (FileReader in = new FileReader("src/main/resources/temu.properties")) {
            PROPS.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String get(String key) {
        return PROPS.getProperty(key);
    }
}
