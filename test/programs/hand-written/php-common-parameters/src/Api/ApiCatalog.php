<?php

declare(strict_types=1);

namespace Erp\Api;

class ApiCatalog
{
    private const METHODS = [
        'getMarketingActivityList' => 'bg.marketing.activity.list.get', // 活动列表
        'getMarketingActivityDetail' => 'bg.marketing.activity.detail.get', // 活动详情
        'getColorimageurl' => 'bg.colorimageurl.get', // 接口
        'getGoodsAttrs' => 'bg.goods.attrs.get', // 商品
    ];

    public static function typeOf(string $key): string
    {
        if (!isset(self::METHODS[$key])) {
            throw new \InvalidArgumentException("未知接口 $key");
        }
        return self::METHODS[$key];
    }
}
