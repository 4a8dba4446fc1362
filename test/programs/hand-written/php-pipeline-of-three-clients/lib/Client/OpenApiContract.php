<?php

namespace Dianxiaomi\Erp\Client;

interface OpenApiContract
{
    public function call(string $type, array $biz = []): array;
}
