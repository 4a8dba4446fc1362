<?php

declare(strict_types=1);

namespace App\Temu;

final readonly class Credentials
{
    public function __construct(public string $baseUri, public string $appKey, public string $appSecret)
    {
    }
}
