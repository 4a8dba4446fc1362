class Names:
    logistics_template_get = "bg.logistics.template.get"
    marketing_activity_product_get = "bg.marketing.activity.product.get"
    goods_quantity_update = "bg.goods.quantity.update"
    mall_info_get = "bg.mall.info.get"
    purchase_order_list_get = "bg.purchase.order.list.get"
