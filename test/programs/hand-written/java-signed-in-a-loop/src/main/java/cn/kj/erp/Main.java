package cn.kj.erp;

import cn.kj.erp.client.TemuClient;
import cn.kj.erp.service.ErpSyncTask;

public class Main {
    public static void main(String[] args) {
        ErpSyncTask service = new ErpSyncTask(TemuClient.getInstance());
        System.out.println(service.getGoodsTopsellingSoldout());
        System.out.println(service.getLogisticsCompaniesEu());
        System.out.println(service.getLogisticsTemplate());
        System.out.println(service.getGoodsTopsellingSoldoutEu());
        System.out.println(service.getLogisticsTemplateEu());
    }
}
