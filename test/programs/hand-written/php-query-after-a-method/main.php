<?php
require 'Client.php';
$cn = new Client(require __DIR__ . '/config.php');
foreach (['bg.goods.detail.get', 'bg.goods.list.get', 'bg.mall.info.get'] as $api) {
    echo strlen($cn->call($api, ['id' => 3])), "\n";
}
