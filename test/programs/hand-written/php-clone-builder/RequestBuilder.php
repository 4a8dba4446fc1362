<?php

final class RequestBuilder
{
    private string $url = '';
    private string $type = '';
    private array $params = [];

    public function to(string $url): static
    {
        $copy = clone $this;
        $copy->url = $url;
        return $copy;
    }

    public function withType(string $type): static
    {
        $copy = clone $this;
        $copy->type = $type;
        return $copy;
    }

    public function with(string $key, $value): static
    {
        $copy = clone $this;
        $copy->params[$key] = $value;
        return $copy;
    }

    public function send(): array
    {
        $body = ['type' => $this->type] + $this->params;
        $context = stream_context_create([
            'http' => [
                'method' => 'POST',
                'header' => 'Content-Type: application/json',
                'content' => json_encode($body),
            ],
        ]);
        return json_decode((string) file_get_contents($this->url, false, $context), true) ?? [];
    }
}
