<?php

namespace Erp\Temu\Resource;

class Activity extends Resource
{
    protected const PREFIX = 'bg.marketing.activity.';

    public function detail(array $biz): array
    {
        return $this->call('detail.get', $biz);
    }
}
