<?php

require __DIR__ . '/src/Sender.php';
require __DIR__ . '/src/CurlSender.php';
require __DIR__ . '/src/CachedSender.php';
require __DIR__ . '/src/CountingSender.php';
require __DIR__ . '/src/Tasks.php';

$cn = new CountingSender(new CachedSender(new CurlSender('https://openapi.kuajingmaihuo.com/openapi/router')));
$us = new CountingSender(new CurlSender('https://openapi-b-us.temu.com/openapi/router'));

(new Tasks($cn))->morning();
(new Tasks($us))->morning();

printf("CN %d/%d US %d/%d\n", $cn->served, $cn->total, $us->served, $us->total);
