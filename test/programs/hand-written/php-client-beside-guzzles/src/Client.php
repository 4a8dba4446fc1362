<?php

namespace Erp;

class Client
{
    public function __construct(private string $url, private string $appKey)
    {
    }

    public function call(string $type, array $data = []): array
    {
        $http = new \GuzzleHttp\Client(['timeout' => 10]);
        $response = $http->post($this->url, ['json' => ['type' => $type, 'app_key' => $this->appKey] + $data]);

        return json_decode((string) $response->getBody(), true);
    }
}
