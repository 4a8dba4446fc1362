<?php

require __DIR__ . '/vendor/autoload.php';

use Erp\Temu\OpenClient;

$client = new OpenClient('key', 'secret', 'token');

$client->addGoods(['productName' => '陶瓷杯']);
$client->goodsDetail(601001);
$client->warehouseList([1001]);
$client->companies();
echo implode(PHP_EOL, $client->errors()), PHP_EOL;
