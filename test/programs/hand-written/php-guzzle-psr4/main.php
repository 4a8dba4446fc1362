<?php

require __DIR__ . '/vendor/autoload.php';

use Erp\Temu\Gateway;
use Erp\Temu\ImageService;
use Erp\Temu\Region;
use Erp\Temu\ShopCredential;

$cn = new Gateway(Region::CN, new ShopCredential('gz-cn', 'gz-cn-t'));
$us = new Gateway(Region::US, new ShopCredential('gz-us', 'gz-us-t'));

$images = new ImageService($cn);
echo json_encode($images->upload('aGk=')), "\n";
echo json_encode($images->compress(['https://img.example.com/1.jpg'])), "\n";
echo json_encode($images->colorBlock('https://img.example.com/2.jpg')), "\n";

foreach ([$cn, $us] as $gateway) {
    echo $gateway->region(), ' 订单 ', json_encode($gateway->call('bg.order.list.get', ['pageNumber' => 1])), "\n";
}
