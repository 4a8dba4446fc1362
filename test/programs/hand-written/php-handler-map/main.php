<?php

require __DIR__ . '/src/TemuClient.php';
require __DIR__ . '/src/HandlerMap.php';

$config = require __DIR__ . '/config/temu.php';
$client = new TemuClient($config['gateways']['cn'], $config['app_key']);
$handlers = new HandlerMap();
$handlers->on('bg.goods.list.get', static fn (array $answer) => 'goods');
$handlers->on('bg.goods.add.property', static fn (array $answer) => 'property');
$handlers->on('bg.order.list.get', static fn (array $answer) => $answer['success'] ? 'orders' : 'no orders');

$seen = [];
foreach ($config['schedule'] as $type => $params) {
    $seen[] = $handlers->handle($type, $client->call($type, $params));
}
if ($seen !== ['goods', 'property', 'orders']) {
    fwrite(STDERR, implode(',', $seen));
    exit(1);
}
