<?php

foreach (['Http', 'Temu', 'TemuClient'] as $class) {
    require_once __DIR__ . "/src/{$class}.php";
}

Temu::register('main', new TemuClient('https://openapi.kuajingmaihuo.com/openapi/router'));
Temu::register('us', new TemuClient('https://openapi-b-us.temu.com/openapi/router'));

$plan = [
    ['client' => Temu::on('main'), 'type' => 'bg.goods.cats.get', 'biz' => ['parentCatId' => 0]],
    ['client' => Temu::on('main'), 'type' => 'bg.picturecompression.get', 'biz' => ['url' => 'a.jpg']],
    ['client' => Temu::on('main'), 'type' => 'bg.goods.quantity.get', 'biz' => ['productSkcId' => 8001]],
    ['client' => Temu::on('us'), 'type' => 'bg.goods.list.get', 'biz' => ['page' => 1]],
];
foreach ($plan as $step) {
    echo count($step['client']->execute($step['type'], $step['biz'])), PHP_EOL;
}
