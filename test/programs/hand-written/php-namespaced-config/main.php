<?php

use Shop\Temu\TemuClient;

require __DIR__ . '/bootstrap/functions.php';
require __DIR__ . '/src/TemuClient.php';

$cn = new TemuClient('cn');
foreach (['bg.goods.add', 'bg.order.list.get', 'bg.goods.quantity.get'] as $type) {
    echo json_encode($cn->call($type, ['page' => 1])), PHP_EOL;
}
