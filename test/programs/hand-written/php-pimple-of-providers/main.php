<?php

require __DIR__ . '/vendor/autoload.php';

use Acme\Temu\Application;

$cn = new Application([
    'gateway' => 'https://openapi.kuajingmaihuo.com/openapi/router',
    'app_key' => 'k',
    'app_secret' => 's',
    'access_token' => 't',
]);
$cn->goods->add(['productName' => 'mug']);
$cn->goods->list(2);
$cn->goods->cats(0);

$us = new Application([
    'gateway' => 'https://openapi-b-us.temu.com/openapi/router',
    'app_key' => 'k2',
    'app_secret' => 's2',
    'access_token' => 't2',
]);
$us->order->all(1);
