package com.two;

import com.two.temu.TemuClient;
import com.two.temu.TemuClientBuilder;

public class Main {
    public static void main(String[] args) {
        TemuClient semi = TemuClientBuilder.create().region("cn").key("a").build();
        TemuClient local = TemuClientBuilder.create().key("b").region("us").build();
        semi.goods().update(1);
        semi.orders().list();
        local.orders().list();
    }
}
