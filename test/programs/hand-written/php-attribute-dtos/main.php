<?php

declare(strict_types=1);

require __DIR__ . '/vendor/autoload.php';

use App\Dto\AddGoods;
use App\Dto\CategoryRules;
use App\Dto\ConfirmShipment;
use App\Temu\Dispatcher;

$dispatcher = new Dispatcher('https://openapi.kuajingmaihuo.com/openapi/router');
foreach ([new CategoryRules(31), new AddGoods('雨衣', 31), new ConfirmShipment('SF100')] as $dto) {
    echo $dto::class, ' ', $dispatcher->dispatch($dto) ? '通过' : '未通过', "\n";
}
