package cn.kuajing.temu;

public class Main {
    public static void main(String[] args) throws Exception {
        TypeCaller mainClient = new PermissionLayer(new RateLimitLayer(new DedupeLayer(TemuOpenCaller.builder().app("ak_cn370", "sk586766").token("tk_cn_5197").build())));
        TypeCaller globalClient = new PermissionLayer(new RateLimitLayer(new DedupeLayer(TemuOpenCaller.builder().gateway(TemuUrls.GLOBAL).app("ak_os784", "sk951085").token("tk_os_7796").build())));
        LabelService labelService = new LabelService(mainClient);
        FreightService freightService = new FreightService(mainClient);
        CategoryService categoryService = new CategoryService(mainClient);
        LabelService globalLabelService = new LabelService(globalClient);
        FreightService globalFreightService = new FreightService(globalClient);
        EventBus bus = new EventBus();
        bus.on("step.1", data -> System.out.println(data + labelService.runLabelV2()));
        bus.on("step.2", data -> System.out.println(data + freightService.doFreightEdit()));
        bus.on("step.3", data -> System.out.println(data + categoryService.attrs()));
        bus.on("step.4", data -> System.out.println(data + freightService.doFreightList()));
        bus.on("step.5", data -> System.out.println(data + globalLabelService.handleGlobalLabelV2()));
        bus.on("step.6", data -> System.out.println(data + globalFreightService.globalFreightList()));
        bus.on("step.7", data -> System.out.println(data + labelService.customLabel()));
        for (int i = 1; i <= 7; i++) {
            bus.emit("step." + i, "[" + i + "] ");
        }
    }
}
