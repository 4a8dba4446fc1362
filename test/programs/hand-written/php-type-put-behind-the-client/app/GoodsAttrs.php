<?php

namespace Haiyun\Erp;

class GoodsAttrs extends AbstractApi
{
    protected function type(): string
    {
        return 'bg.goods.attrs.get';
    }
}
