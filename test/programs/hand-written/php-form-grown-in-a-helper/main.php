<?php

require __DIR__ . '/vendor/autoload.php';

use Acme\Temu\Client;
use Acme\Temu\Requests\GoodsList;
use Acme\Temu\Requests\Label;

$client = new Client('k', 's');
$list = new GoodsList();
$list->page(2);
$client->with($list);
echo json_encode($client->execute()), "\n";
$client->with(new Label());
echo json_encode($client->execute()), "\n";
foreach (file(__DIR__ . '/jobs.dat', FILE_IGNORE_NEW_LINES) as $i => $name) {
    $one = new GoodsList();
    $one->name = $name;
    $one->verb = $i ? 'post' : 'get';
    $client->with($one);
    echo json_encode($client->execute()), "\n";
}
