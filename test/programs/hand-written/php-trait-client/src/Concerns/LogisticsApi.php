<?php

namespace Erp\Temu\Concerns;

trait LogisticsApi
{
    public function companies(): ?array
    {
        return $this->call('bg.logistics.companies.get');
    }
}
