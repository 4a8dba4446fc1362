<?php

declare(strict_types=1);

class TemuClient
{
    public function __construct(private string $region, private string $secret, private Http $http = new Http())
    {
    }

    public function call(string $type, array $biz = []): array
    {
        $body = $biz;
        $body['type'] = $type;
        ksort($body);
        $body['sign'] = md5($this->secret . implode('', $body));
        return $this->http->send((string) Endpoint::for($this->region), $body);
    }
}
