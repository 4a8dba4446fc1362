<?php

require __DIR__ . '/vendor/autoload.php';

$goods = new Acme\Semi\Goods('k', 's');
echo json_encode($goods->all(['pageSize' => 5])), "\n";
echo json_encode($goods->cats()), "\n";
foreach (file(__DIR__ . '/jobs.dat', FILE_IGNORE_NEW_LINES) as $name) {
    echo json_encode($goods->request($name, ['page' => 1])), "\n";
}
