<?php

require_once __DIR__ . '/src/Names.php';
require_once __DIR__ . '/src/Client.php';
require_once __DIR__ . '/src/Grants.php';

$client = new Grants(new Client('cn-key', 'cn-token'));
echo strlen($client->call(Names::of('order', 'detail', 'get'), ['parentOrderSn' => 'PO-1'])), PHP_EOL;
echo strlen($client->call(Names::of('jitmode', 'activate'), ['productSkcId' => 8001])), PHP_EOL;
echo strlen($client->call(Names::pair('goods', 'update'), ['productId' => 1])), PHP_EOL;
