<?php

require_once __DIR__ . '/ApiTypes.php';
require_once __DIR__ . '/TemuClient.php';

$lines = [
    'bg.goods.update|productName=加厚卫衣',
    'bg.goods.edit|productId=60123456',
    'bg.order.detail.get|parentOrderSn=PO-211-001',
];
$client = new TemuClient('cn');
foreach ($lines as $line) {
    [$type, $pair] = explode('|', $line);
    [$key, $value] = explode('=', $pair);
    echo strlen($client->call($type, [$key => $value])), PHP_EOL;
}
