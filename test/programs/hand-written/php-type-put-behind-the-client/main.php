<?php

use Haiyun\Erp\GoodsAdd;
use Haiyun\Erp\GoodsAttrs;
use Haiyun\Erp\Logistics;

require __DIR__ . '/vendor/autoload.php';

(new GoodsAttrs())->execute('tk', ['catId' => 1]);
(new GoodsAdd())->execute('tk', ['productName' => '杯子']);
$logistics = new Logistics();
$logistics->send('bg.logistics.template.get', ['siteIds' => [100]]);
$logistics->send('bg.logistics.company.get', []);
echo 'done', PHP_EOL;
