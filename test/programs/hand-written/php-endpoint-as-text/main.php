<?php

foreach (['Endpoint', 'Http', 'TemuClient'] as $class) {
    require_once __DIR__ . "/src/{$class}.php";
}

$cn = new TemuClient('cn', 's1');
echo count($cn->call('bg.goods.add', ['productName' => 'T'])), PHP_EOL;
echo count($cn->call('bg.order.list.get')), PHP_EOL;
