<?php

final class Type
{
    const ORDER_LIST = 'bg.order.list.get';
    const GOODS_MIGRATE = 'bg.goods.migrate';
}
