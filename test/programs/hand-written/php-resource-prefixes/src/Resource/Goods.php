<?php

namespace Erp\Temu\Resource;

class Goods extends Resource
{
    protected const PREFIX = 'bg.goods.';

    public function list(array $biz): array
    {
        return $this->call('list.get', $biz);
    }

    public function attrs(array $biz): array
    {
        return $this->call('attrs.get', $biz);
    }
}
