<?php

require __DIR__ . '/vendor/autoload.php';

$open = new Acme\Open\Open('k', 's');
echo json_encode($open->call('bg.goods.list.get', ['page' => 1, 'only' => ['a', 'b']])), "\n";
foreach (file(__DIR__ . '/jobs.dat', FILE_IGNORE_NEW_LINES) as $name) {
    echo json_encode($open->call($name)), "\n";
}
