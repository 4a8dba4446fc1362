package cn.yunqi.oms.service;

import cn.yunqi.oms.client.Invoker;
import cn.yunqi.oms.constant.TemuApi;

public class OrderService extends BaseService {
    public OrderService(Invoker client) {
        super(client);
    }

    /** 售后单 */
    public String doAftersales() {
        return run(TemuApi.AFTERSALES, "pageNo", 1, "pageSize", 20);
    }

    /** 订单详情 */
    public String orderDetail() {
        return run(TemuApi.ORDER_DETAIL, "parentOrderSn", "PO-211-001");
    }
}
