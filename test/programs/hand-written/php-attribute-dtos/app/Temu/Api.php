<?php

declare(strict_types=1);

namespace App\Temu;

use Attribute;

#[Attribute(Attribute::TARGET_CLASS)]
final class Api
{
    public function __construct(public string $type)
    {
    }
}
