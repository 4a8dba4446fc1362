<?php

declare(strict_types=1);

require_once __DIR__ . '/TemuClient.php';

$client = new TemuClient('key', 'secret');
$client->addGoods(['productName' => '水杯']);
$client->call('bg.goods.quantity.get');
$client->call('bg.order.list.get', ['page' => 1]);
