<?php

class TemuClient
{
    public function __construct(private string $url, private Http $http = new Http())
    {
    }

    public function call(string $type, array $biz = []): array
    {
        return $this->http->post($this->url, ['type' => $type, 'app_key' => 'ak'] + $biz);
    }
}
