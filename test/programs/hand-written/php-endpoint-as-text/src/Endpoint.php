<?php

declare(strict_types=1);

final class Endpoint
{
    private function __construct(private string $host, private string $path = '/openapi/router')
    {
    }

    public static function for(string $region): self
    {
        return new self(match ($region) {
            'cn' => 'openapi.kuajingmaihuo.com',
            'test' => 'kj-openapi.temudemo.com',
        });
    }

    public function __toString(): string
    {
        return "https://{$this->host}{$this->path}";
    }
}
