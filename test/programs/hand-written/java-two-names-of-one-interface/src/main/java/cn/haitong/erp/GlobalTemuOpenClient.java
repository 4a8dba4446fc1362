package cn.haitong.erp;

public class GlobalTemuOpenClient extends TemuOpenClient {
    public GlobalTemuOpenClient() {
        super("ak_os308", "sk569462", "tk_os_6096");
    }

    @Override
    protected String gateway() {
        return Region.GLOBAL.getGateway();
    }
}
