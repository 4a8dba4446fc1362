<?php
require 'functions.php';
$shops = [
    ['id' => 1, 'site' => 'cn'],
    ['id' => 2, 'site' => 'us'],
];
foreach ($shops as $shop) {
    if ($shop['site'] == 'cn') {
        temu_get(TEMU_CN, ['type' => 'bg.goods.detail.get', 'shop' => $shop['id']]);
        temu_get(TEMU_CN, ['type' => 'bg.mall.info.get', 'shop' => $shop['id']]);
    } else {
        temu_get(TEMU_US, ['type' => 'bg.goods.detail.get', 'shop' => $shop['id']]);
    }
}
