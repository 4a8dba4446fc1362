package shop;

interface Types {
    String A = "bg.goods.labelv2.get";
    String B = "bg.mall.info.get";
    String C = "bg.goods.update";
}
