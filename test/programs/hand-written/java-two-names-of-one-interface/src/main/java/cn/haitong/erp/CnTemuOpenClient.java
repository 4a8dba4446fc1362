package cn.haitong.erp;

public class CnTemuOpenClient extends TemuOpenClient {
    public CnTemuOpenClient() {
        super("ak_cn694", "sk704300", "tk_cn_3373");
    }

    @Override
    protected String gateway() {
        return Region.CN.getGateway();
    }
}
