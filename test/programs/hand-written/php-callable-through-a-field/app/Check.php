<?php

declare(strict_types=1);

namespace App;

interface Check
{
    public function check(array $body): void;
}

final class KnownType implements Check
{
    public function check(array $body): void
    {
        if ($body['type'] === '') {
            throw new \InvalidArgumentException('no type');
        }
    }
}
