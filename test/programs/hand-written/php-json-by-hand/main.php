<?php

require_once __DIR__ . '/OpenClient.php';

const GATEWAY = 'https://openapi.kuajingmaihuo.com/openapi/router';

$client = new OpenClient(GATEWAY, 'sk_1');
$commands = [
    '商品列表' => fn () => $client->execute('bg.goods.list.get', ['page' => 1]),
    '运费模板' => fn () => $client->execute('bg.logistics.template.get', ['siteIds' => [100]]),
    '订单列表' => fn () => $client->execute('bg.order.list.get', ['pageNumber' => 1]),
];
foreach ($commands as $name => $command) {
    echo $name, count($command()), PHP_EOL;
}
