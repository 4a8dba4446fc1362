<?php
require __DIR__ . '/src/Api.php';
$settings = parse_ini_file(__DIR__ . '/config/shops.ini', true);
$api = new Api($settings);
$api->send('cn', 'goodsDetail', ['productId' => 1]);
$api->send('us', 'mall');
$api->send('cn', 'mall');
require __DIR__ . '/src/Images.php';
$images = new Images();
$images->upload('http://a/b.jpg');
$images->upload('http://a/c.jpg', ['gateway' => 'https://openapi-b-us.temu.com/openapi/router']);
