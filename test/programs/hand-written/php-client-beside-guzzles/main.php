<?php

require __DIR__ . '/vendor/autoload.php';

use Erp\Client;

$first = new Client('https://openapi.kuajingmaihuo.com/openapi/router', 'gz-1');
$second = new Client('https://openapi-b-us.temu.com/openapi/router', 'gz-2');

echo json_encode($first->call('bg.goods.image.upload', ['image' => 'aGk='])), "\n";
echo json_encode($first->call('bg.order.list.get', ['pageNumber' => 1])), "\n";
echo json_encode($second->call('bg.order.list.get', ['pageNumber' => 1])), "\n";
