<?php

declare(strict_types=1);

namespace Shop\Request;

interface Request
{
    public function type(): string;

    public function params(): array;
}
