<?php

use Yunqi\Erp\Names;
use Yunqi\Erp\SemiClient;

require __DIR__ . '/vendor/autoload.php';

$client = new SemiClient('https://openapi.kuajingmaihuo.com/openapi/router', 'ak_1', 'tk_1');
$tasks = [
    [Names::of('goods', 'list.get'), ['page' => 1]],
    [Names::of('goods', 'video.upload.sign.get'), ['bucketTag' => 'goods']],
    [Names::of('order', 'detail.get'), ['parentOrderSn' => 'PO-211-001']],
];
foreach ($tasks as [$type, $biz]) {
    $client->send($type, $biz);
    echo $type, PHP_EOL;
}
