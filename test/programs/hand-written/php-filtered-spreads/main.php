<?php

require_once __DIR__ . '/OpenClient.php';

$cn = new OpenClient('https://openapi.kuajingmaihuo.com/openapi/router', 'ak_1');
$us = new OpenClient('https://openapi-b-us.temu.com/openapi/router', 'ak_2');
echo count($cn->call('bg.goods.list.get', ['page' => 1])), PHP_EOL;
echo count($cn->call('bg.goods.custom.label.get', ['page' => 1])), PHP_EOL;
echo count($cn->call('bg.order.list.get', ['pageNumber' => 1])), PHP_EOL;
echo count($us->call('bg.goods.custom.label.get', ['page' => 1])), PHP_EOL;
