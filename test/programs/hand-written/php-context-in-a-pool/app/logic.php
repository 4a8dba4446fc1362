<?php

declare(strict_types=1);

require_once __DIR__ . '/apis.php';
require_once __DIR__ . '/middleware.php';

class Dispatcher
{
    private array $on = [];

    public function listen(string $topic, callable $fn): void
    {
        $this->on[$topic][] = $fn;
    }

    public function fire(string $topic, $shop): void
    {
        foreach ($this->on[$topic] ?? [] as $fn) {
            $fn($shop);
        }
    }
}

function dispatcher(): Dispatcher
{
    $d = new Dispatcher();
    $d->listen('temu.labelV2', function ($shop) {
        $r = sendTemu($shop, endpoints()->labelV2, ['productSkuId' => 9001]);
        echo '条码查询', empty($r['success']) ? ' 失败' : ' 成功', PHP_EOL;
    });
    $d->listen('temu.adjustReview', function ($shop) {
        $r = sendTemu($shop, endpoints()->adjustReview, ['orderId' => 88]);
        echo '调价审核', empty($r['success']) ? ' 失败' : ' 成功', PHP_EOL;
    });
    $d->listen('temu.afterSales', function ($shop) {
        $r = sendTemu($shop, endpoints()->afterSales, ['pageNo' => 1]);
        echo '售后单', empty($r['success']) ? ' 失败' : ' 成功', PHP_EOL;
    });
    $d->listen('temu.catsGet', function ($shop) {
        $r = sendTemu($shop, endpoints()->catsGet, ['parentCatId' => 0]);
        echo '类目', empty($r['success']) ? ' 失败' : ' 成功', PHP_EOL;
    });
    $d->listen('temu.reviewReject', function ($shop) {
        $r = sendTemu($shop, endpoints()->reviewReject, ['id' => 8]);
        echo '拒绝核价(全托)', empty($r['success']) ? ' 失败' : ' 成功', PHP_EOL;
    });
    $d->listen('temu.reviewQuery', function ($shop) {
        $r = sendTemu($shop, endpoints()->reviewQuery, ['pageNo' => 1]);
        echo '核价单(全托)', empty($r['success']) ? ' 失败' : ' 成功', PHP_EOL;
    });
    return $d;
}
