package cn.haitong.erp;

public class FullManagedTemuOpenClient extends TemuOpenClient {
    public FullManagedTemuOpenClient() {
        super("ak_full403", "sk513913", "tk_full_7665");
    }

    @Override
    protected String gateway() {
        return Region.CN.getGateway();
    }
}
