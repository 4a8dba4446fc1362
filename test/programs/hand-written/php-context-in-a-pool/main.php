<?php

declare(strict_types=1);

require_once __DIR__ . '/app/logic.php';
require_once __DIR__ . '/app/Accounts.php';
require_once __DIR__ . '/app/middleware.php';

$d = dispatcher();
$d->fire('temu.labelV2', shopById('mall_a'));
$d->fire('temu.adjustReview', shopById('mall_a'));
$d->fire('temu.afterSales', shopById('mall_a'));
$d->fire('temu.catsGet', shopById('mall_a'));
$d->fire('temu.labelV2', shopById('cn02'));
$d->fire('temu.catsGet', shopById('cn02'));
$d->fire('temu.reviewReject', shopById('full01'));
$d->fire('temu.reviewQuery', shopById('full01'));
$d->fire('temu.catsGet', shopById('full01'));
foreach (['bg.semi.adjust.price.batch.review', 'bg.goods.labelv2.get', 'bg.price.review.reject', 'bg.goods.cats.get', 'bg.aftersales.list.get', 'bg.price.review.page.query'] as $t) {
    if (empty(Stats::$count[$t])) {
        throw new \RuntimeException('接口没有执行 ' . $t);
    }
}
