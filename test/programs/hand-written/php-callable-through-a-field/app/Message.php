<?php

declare(strict_types=1);

namespace App;

final class Message
{
    private function __construct(public readonly string $type, public readonly array $fields = [])
    {
    }

    public static function of(string $type): self
    {
        return new self($type);
    }

    public function with(mixed ...$fields): self
    {
        return new self($this->type, [...$this->fields, ...$fields]);
    }
}
