package com.erp;

public class Holder {
    public final Gateway gateway = new Gateway();

    public static Holder get() {
        return INSTANCE;
    }

    private static final Holder INSTANCE = new Holder();
}
