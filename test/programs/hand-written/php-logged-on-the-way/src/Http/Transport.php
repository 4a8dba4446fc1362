<?php

declare(strict_types=1);

namespace Shop\Http;

interface Transport
{
    public function post(string $url, array $params): string;
}
