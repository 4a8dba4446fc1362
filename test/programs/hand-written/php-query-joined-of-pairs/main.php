<?php

require __DIR__ . '/vendor/autoload.php';

use Acme\Temu\Api;

$api = new Api('s');
echo json_encode($api->request(['type' => 'bg.goods.labelv2.get', 'productId' => 7])), "\n";
foreach (file(__DIR__ . '/jobs.dat', FILE_IGNORE_NEW_LINES) as $name) {
    echo json_encode($api->request(array('type' => $name))), "\n";
}
