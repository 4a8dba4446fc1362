import java.util.Map;

/** 夜间任务 */
public enum Task {
    LABELS("bg.goods.labelv2.get") {
        @Override
        Map<String, Object> params() {
            return Map.of("page", 1, "pageSize", 50);
        }
    },
    GUIDE("bg.goods.edit.guide.file") {
        @Override
        Map<String, Object> params() {
            return Map.of("productId", 9L);
        }
    },
    PURCHASE("bg.purchase.order.list.get") {
        @Override
        Map<String, Object> params() {
            return Map.of();
        }
    };

    final String api;

    Task(String api) {
        this.api = api;
    }

    abstract Map<String, Object> params();
}
