<?php

class TemuClient
{
    public function __construct(private string $url, private Http $http = new Http())
    {
    }

    public function execute(string $type, array $biz = []): array
    {
        return $this->http->send($this->url, $biz + ['type' => $type]);
    }
}
