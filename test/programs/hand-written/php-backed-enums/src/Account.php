<?php

namespace Erp;

final readonly class Account
{
    public function __construct(public string $code, public Site $site)
    {
    }
}
