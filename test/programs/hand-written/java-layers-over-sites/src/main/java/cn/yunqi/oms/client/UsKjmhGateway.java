package cn.yunqi.oms.client;

public class UsKjmhGateway extends KjmhGateway {
    public UsKjmhGateway() {
        super("ak_os119", "sk856277", "tk_os_7457");
    }

    @Override
    protected String gateway() {
        return "https://openapi-b-us.temu.com/openapi/router";
    }
}
