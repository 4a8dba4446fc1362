<?php

namespace Haiyun\Erp;

class GoodsAdd extends AbstractApi
{
    protected function type(): string
    {
        return 'bg.goods.add';
    }
}
