class TaskRunner {
    private final RouterApi api;

    TaskRunner(RouterApi api) {
        this.api = api;
    }

    String run(String module, String arg) throws Exception {
        switch (module) {
            case "detail":
                return api.call("bg.goods.detail.get", "productId", arg);
            case "mandatory":
                return api.call("bg.goods.catsmandatory.get", "catId", arg);
            case "compress":
                return api.call("bg.picturecompression.get", "urls", arg);
            case "orders":
                return api.call("bg.order.list.get", "pageNumber", arg);
            default:
                throw new IllegalArgumentException(module);
        }
    }
}
