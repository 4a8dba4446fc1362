<?php

namespace Acme\Temu\Resource;

class Mall extends Resource
{
    public function info(): array
    {
        return $this->temu->request('bg.mall.info.get');
    }
}
