package com.kunlun.wms;

public class Main {
    public static void main(String[] args) {
        for (Site site : Site.values()) {
            ChannelGateway gateway = new ChannelGateway(site);
            gateway.ask("bg.goods.quantity.get");
        }
        new ChannelGateway(Site.CN).ask("bg.shiporder.create");
    }
}
