<?php

use App\StockService;
use App\Temu;
use App\TemuManager;

require __DIR__ . '/vendor/autoload.php';

$app = new Illuminate\Foundation\Application(__DIR__);
$app->register(App\TemuServiceProvider::class);

app('temu')->call('bg.goods.add', ['productName' => '陶瓷杯']);
Temu::call('bg.goods.detail.get', ['productId' => 1]);
app(StockService::class)->warehouses();
$manager = new TemuManager();
$manager->shop()->call('bg.mall.info.get');
$manager->shop('us')->call('bg.order.list.get');
$manager->shop('us')->call('bg.goods.update');
