<?php

require_once __DIR__ . '/lib/pipes.php';

foreach ([['region' => 'cn', 'key' => 'ak1'], ['region' => 'us', 'key' => 'ak2']] as $shop) {
    send($shop, config('apis.goods_add'), ['goodsName' => 'dress']);
    send($shop, config('apis.order_list'));
}
