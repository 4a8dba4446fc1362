<?php

class Request
{
    private array $params = [];

    private function __construct(private string $type)
    {
    }

    public static function make(string $type): self
    {
        return new self($type);
    }

    public function param(string $name, mixed $value): self
    {
        $this->params[$name] = $value;
        return $this;
    }

    public function toArray(): array
    {
        return ['type' => $this->type, ...$this->params];
    }
}
