package cn.yunqi.oms.client;

public class CnKjmhGateway extends KjmhGateway {
    public CnKjmhGateway() {
        super("ak_cn511", "sk586144", "tk_cn_8349");
    }

    @Override
    protected String gateway() {
        return "https://openapi.kuajingmaihuo.com/openapi/router";
    }
}
