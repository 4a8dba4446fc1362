<?php

return [
    'apis' => [
        'goods_add' => 'bg.goods.add',
        'order_list' => 'bg.order.list.get',
    ],
];
