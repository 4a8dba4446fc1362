<?php

require __DIR__ . '/TemuClient.php';

const US = 'https://openapi-b-us.temu.com/openapi/router';
$c = new TemuClient();
$c->call('bg.goods.edit');
$c->call('bg.mall.info.get');
(function () {
    $this->gateway = US;
})->call($c);
$c->call('bg.goods.add');
