package com.c;

import com.c.temu.TemuContext;
import com.c.temu.TemuExecutor;
import com.c.temu.TemuMethods;

public class Main {
    public static void main(String[] args) throws Exception {
        TemuContext context = new TemuContext();
        context.setGateway(TemuMethods.GATEWAY);
        context.setAppKey("key");
        TemuExecutor executor = new TemuExecutor();
        context.setMethod(TemuMethods.GOODS_LIST);
        System.out.println(executor.execute(context));
        context.setMethod(TemuMethods.CATS);
        System.out.println(executor.execute(context));
    }
}
