<?php

namespace Acme\Temu\Resource;

use Acme\Temu\Temu;

abstract class Resource
{
    public function __construct(protected Temu $temu)
    {
    }
}
