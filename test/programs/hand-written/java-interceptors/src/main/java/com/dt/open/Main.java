package com.dt.open;

import com.dt.open.chain.Chain;
import com.dt.open.chain.CommonParamInterceptor;
import com.dt.open.chain.LogInterceptor;
import com.dt.open.chain.SendInterceptor;
import java.util.List;

public class Main {
    public static void main(String[] args) {
        Chain chain = new Chain(List.of(
            new LogInterceptor(),
            new CommonParamInterceptor("ak", "tk"),
            new SendInterceptor("https://openapi.kuajingmaihuo.com/openapi/router")));

        chain.start(Invocation.of("bg.goods.image.upload").put("image", "eA=="));
        chain.start(Invocation.of("bg.goods.photorecommendationcategory.get").put("imageUrl", "https://i.example.com/1"));
        chain.start(Invocation.of("bg.goods.cats.get").put("parentCatId", 0));

        Invocation jit = Invocation.of("bg.jitmode.activate");
        jit.put("productId", 1).put("productSkcId", 2);
        chain.start(jit);
    }
}
