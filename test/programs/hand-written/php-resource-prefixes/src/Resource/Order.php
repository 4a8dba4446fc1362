<?php

namespace Erp\Temu\Resource;

class Order extends Resource
{
    protected const PREFIX = 'bg.order.';

    public function list(array $biz): array
    {
        return $this->call('list.get', $biz);
    }
}
