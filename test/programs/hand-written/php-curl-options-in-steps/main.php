<?php

require __DIR__ . '/src/Http.php';
require __DIR__ . '/src/TemuClient.php';

$cn = new TemuClient('https://openapi.kuajingmaihuo.com/openapi/router');
$eu = new TemuClient('https://openapi-b-eu.temu.com/openapi/router');

foreach (['bg.goods.add', 'bg.order.list.get', 'bg.goods.quantity.get'] as $type) {
    echo json_encode($cn->call($type, ['page' => 1])), PHP_EOL;
}
echo json_encode($eu->call('bg.goods.quantity.get')), PHP_EOL;
