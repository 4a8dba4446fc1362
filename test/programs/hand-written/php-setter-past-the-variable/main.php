<?php

require __DIR__ . '/TemuClient.php';

const US = 'https://openapi-b-us.temu.com/openapi/router';

$clients = ['map' => new TemuClient(), 'name' => new TemuClient(), 'method' => new TemuClient(), 'closure' => new TemuClient()];
foreach ($clients as $client) {
    $client->call('bg.goods.edit');
}

array_map(fn ($client) => $client->setGateway(US), [$clients['map']]);
$clients['map']->call('bg.goods.add');

$setter = 'setGateway';
$clients['name']->$setter(US);
$clients['name']->call('bg.goods.add');

$set = $clients['method']->setGateway(...);
$set(US);
$clients['method']->call('bg.goods.add');

(function () {
    $this->gateway = US;
})->call($clients['closure']);
$clients['closure']->call('bg.goods.add');
