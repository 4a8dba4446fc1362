<?php

namespace Erp;

enum ApiType: string
{
    case GoodsDetail = 'bg.goods.detail.get';
    case Barcode = 'bg.goods.labelv2.get';
    case Categories = 'bg.goods.cats.get';

    public function label(): string
    {
        return match ($this) {
            self::GoodsDetail => '商品详情',
            self::Barcode => '商品条码',
            self::Categories => '类目',
        };
    }

    /** @return list<self> */
    public static function daily(): array
    {
        return [self::GoodsDetail, self::Barcode, self::Categories];
    }
}
