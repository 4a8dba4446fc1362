<?php

require_once __DIR__ . '/Accounts.php';
require_once __DIR__ . '/TemuClient.php';

class Stats
{
    public static array $count = [];
}

function counted(callable $next): callable
{
    return function ($shop, string $type, array $biz = []) use ($next) {
        Stats::$count[$type] = (Stats::$count[$type] ?? 0) + 1;
        return $next($shop, $type, $biz);
    };
}

function labelled(callable $next): callable
{
    return function ($shop, string $type, array $biz = []) use ($next) {
        $labels = [
            'bg.goods.labelv2.get' => '条码查询',
            'bg.goods.cats.get' => '类目',
            'bg.price.review.page.query' => '核价单(全托)',
            'bg.semi.adjust.price.batch.review' => '调价审核',
            'bg.aftersales.list.get' => '售后单',
        ];
        $r = $next($shop, $type, $biz);
        if (empty($r['success'])) {
            echo $labels[$type] ?? $type, '失败', PHP_EOL;
        }
        return $r;
    };
}

function logged(callable $next): callable
{
    return function ($shop, string $type, array $biz = []) use ($next) {
        $r = $next($shop, $type, $biz);
        echo '[temu] ', $type, ' ', empty($r['success']) ? '失败' : '成功', PHP_EOL;
        return $r;
    };
}

function allowed(callable $next): callable
{
    return function ($shop, string $type, array $biz = []) use ($next) {
        $allowed = ['bg.price.review.reject', 'bg.price.review.page.query', 'bg.aftersales.list.get', 'bg.semi.adjust.price.batch.review', 'bg.goods.cats.get', 'bg.goods.labelv2.get'];
        if (!in_array($type, $allowed, true)) {
            throw new \RuntimeException('未开通 ' . $type);
        }
        return $next($shop, $type, $biz);
    };
}

function sendTemu($shop, string $type, array $biz = []): array
{
    static $chain = null;
    if ($chain === null) {
        $chain = fn ($s, $t, $b) => viaShop($s, $t, $b);
        foreach ([counted(...), labelled(...), logged(...), allowed(...)] as $pipe) {
            $chain = $pipe($chain);
        }
    }
    return $chain($shop, $type, $biz);
}
