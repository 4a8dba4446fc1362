<?php

namespace GuzzleHttp;

final class Response
{
    public function __construct(private string $body)
    {
    }

    public function getBody(): string
    {
        return $this->body;
    }
}
