package cn.kuajing.temu;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** 权限 */
public class PermissionLayer implements TypeCaller {
    private static final Set<String> GRANTED = new HashSet<>(Arrays.asList(
            BgMethods.of("goods", "labelv2.get"),
            BgMethods.of("logistics", "template.get"),
            BgMethods.of("goods", "custom.label.get"),
            BgMethods.of("goodslogistics", "template.edit"),
            BgMethods.of("goods", "attrs.get")));

    private final TypeCaller next;

    public PermissionLayer(TypeCaller next) {
        this.next = next;
    }

    @Override
    public String request(String type, Map<String, Object> biz) {
        if (!GRANTED.contains(type)) {
            throw new SecurityException("应用未授权接口 " + type);
        }
        String resp = next.request(type, biz);
        return resp;
    }
}
