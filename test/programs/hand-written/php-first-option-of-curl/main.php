<?php

require_once __DIR__ . '/src/ApiTypes.php';
require_once __DIR__ . '/src/Client.php';

$client = new Client(getenv('TEMU_REGION') ?: 'cn', 'cn-key', 'cn-token');
foreach ([ApiTypes::CATS_MANDATORY, ApiTypes::SHIP_ORDER] as $type) {
    echo $type, strlen($client->call($type, ['page' => 1])), PHP_EOL;
}
