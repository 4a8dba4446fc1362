<?php

namespace Erp\Temu\Resource;

use Erp\Temu\Sdk;

abstract class Resource
{
    protected const PREFIX = '';

    public function __construct(private Sdk $sdk)
    {
    }

    protected function call(string $action, array $biz): array
    {
        return $this->sdk->send(static::PREFIX . $action, $biz);
    }
}
