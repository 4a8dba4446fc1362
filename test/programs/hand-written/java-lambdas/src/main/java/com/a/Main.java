package com.a;

import com.a.core.Actions;
import com.a.core.Ctx;

public class Main {
    public static void main(String[] args) {
        Ctx ctx = new Ctx("https://openapi.kuajingmaihuo.com/openapi/router", "tk");
        Actions.ALL.forEach((name, action) -> System.out.println(name + ":" + action.apply(ctx)));
        System.out.println(Actions.ALL.get("stock").apply(ctx));
    }
}
