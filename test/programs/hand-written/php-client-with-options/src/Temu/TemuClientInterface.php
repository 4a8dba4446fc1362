<?php

declare(strict_types=1);

namespace App\Temu;

interface TemuClientInterface
{
    public function send(string $type, array $payload = []): array;
}
