<?php

namespace Erp\Support;

class ResponseHandlers
{
    public static function dispatch(string $api, array $reply): void
    {
        $handlers = [
            'bg.colorimageurl.get' => fn (array $r) => '接口: ' . json_encode($r['success'] ?? null),
            'bg.marketing.activity.list.get' => fn (array $r) => '活动列表: ' . json_encode($r['success'] ?? null),
            'bg.goods.attrs.get' => fn (array $r) => '商品: ' . json_encode($r['success'] ?? null),
            'bg.marketing.activity.detail.get' => fn (array $r) => '活动详情: ' . json_encode($r['success'] ?? null),
        ];
        if (isset($handlers[$api])) {
            echo $handlers[$api]($reply), "\n";
        }
    }
}
