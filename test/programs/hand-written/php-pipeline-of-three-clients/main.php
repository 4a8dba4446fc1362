<?php

use Dianxiaomi\Erp\Api\KjmhFacade;
use Dianxiaomi\Erp\Client\KjmhApiClient;
use Dianxiaomi\Erp\Client\Pipeline;

require __DIR__ . '/vendor/autoload.php';

$client = new Pipeline(new KjmhApiClient('https://openapi.kuajingmaihuo.com/openapi/router', 'ak_cn264', 'sk262848', 'tk_cn_1861'));
$usClient = new Pipeline(new KjmhApiClient('https://openapi-b-us.temu.com/openapi/router', 'ak_os371', 'sk930096', 'tk_os_1341'));
$managedClient = new Pipeline(new KjmhApiClient('https://openapi.kuajingmaihuo.com/openapi/router', 'ak_full969', 'sk384928', 'tk_full_5092'));
(new KjmhFacade($client))->goodsUpdate(['productId' => 60123456, 'productName' => '加厚卫衣']);
(new KjmhFacade($client))->attrs(['catId' => 29153]);
(new KjmhFacade($client))->stockUpdate(['productSkcId' => 8001, 'skuStockChangeList' => [['productSkuId' => 7001, 'stockDiff' => 5]]]);
(new KjmhFacade($client))->editProperty(['productId' => 60123456, 'pid' => 13, 'vid' => 456]);
(new KjmhFacade($usClient))->usJitOpen(['productSkcId' => 8001]);
(new KjmhFacade($usClient))->usStockUpdate(['productSkcId' => 8001, 'skuStockChangeList' => [['productSkuId' => 7001, 'stockDiff' => 5]]]);
(new KjmhFacade($client))->cm2in(['imageUrl' => 'c.jpg']);
(new KjmhFacade($client))->jitOpen(['productSkcId' => 8001]);
(new KjmhFacade($managedClient))->reviewPage(['pageNo' => 1, 'pageSize' => 20]);
echo "同步完成\n";
