<?php

require_once __DIR__ . '/Client.php';

foreach (Client::APIS as $type) {
    if (strpos($type, 'bg.') !== 0) {
        throw new \LogicException('no name of the platform: ' . $type);
    }
}
$client = new Client('cn-key', 'cn-token');
foreach (Client::APIS as $type) {
    echo $type, strlen($client->call($type, ['page' => 1])), PHP_EOL;
}
