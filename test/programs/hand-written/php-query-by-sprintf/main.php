<?php

require __DIR__ . '/vendor/autoload.php';

use Yunqi\Temu\ApiMap;
use Yunqi\Temu\Config;
use Yunqi\Temu\TemuClient;

$cn = new TemuClient(Config::get('gateways.cn'), 'ak-cn', 'sk');
$us = new TemuClient(Config::get('gateways.us'), 'ak-us', 'sk');
$cn->call(ApiMap::type('goodsLabelv2Get'), ['productId' => '9001']);
$cn->call(ApiMap::type('goodsImageUpload'), ['page' => '1', 'pageSize' => '20']);
$cn->call(ApiMap::type('purchaseOrderListGet'), ['productId' => '9001']);
$cn->call(ApiMap::type('orderListGet'), ['productId' => '9001']);
$cn->call(ApiMap::type('goodsQuantityUpdate'), []);
$us->call('bg.order.list.get', []);
$us->call('bg.mall.info.get', []);
