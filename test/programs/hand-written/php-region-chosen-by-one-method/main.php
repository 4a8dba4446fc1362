<?php
require __DIR__ . '/src/functions.php';
require __DIR__ . '/src/Temu.php';

use Erp\Temu;

$shops = [
    ['app_key' => 'k1', 'app_secret' => 's1', 'cn_token' => 'c1', 'token' => 't1'],
    ['app_key' => 'k2', 'app_secret' => 's2', 'cn_token' => 'c2', 'token' => 't2'],
];
foreach ($shops as $shop) {
    $api = Temu::make($shop);
    $api->goodsList(1);
    $api->cats();
    $api->stock(1, []);
    $api->orders();
}
