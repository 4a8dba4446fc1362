<?php

namespace Yunqi\Temu;

class ApiMap
{
    public const MAP = [
        'goodsLabelv2Get' => 'bg.goods.labelv2.get',
        'goodsImageUpload' => 'bg.goods.image.upload',
        'purchaseOrderListGet' => 'bg.purchase.order.list.get',
        'orderListGet' => 'bg.order.list.get',
        'goodsQuantityUpdate' => 'bg.goods.quantity.update',
    ];

    public static function type(string $name): string
    {
        return self::MAP[$name] ?? throw new \RuntimeException('no ' . $name);
    }
}
