<?php

return [
    'app_key' => 'k1',
    'gateways' => [
        'cn' => 'https://openapi.kuajingmaihuo.com/openapi/router',
        'us' => 'https://openapi-b-us.temu.com/openapi/router',
    ],
    'schedule' => [
        'bg.goods.list.get' => ['page' => 1],
        'bg.goods.add.property' => ['productId' => 5],
        'bg.order.list.get' => ['pageNo' => 1],
    ],
];
