<?php
require 'Curl.php';
require 'TemuApi.php';

foreach (array('CN', 'US') as $site) {
    $api = new TemuApi($site);
    if ($site == 'CN') {
        $api->call('bg.goods.price.list.get', array('pageNo' => 1));
        $api->call('bg.mall.info.get', array());
    }
    $api->call('bg.goods.quantity.get', array('pageNo' => 1));
}
