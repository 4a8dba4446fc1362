<?php

namespace App\Services;

use Illuminate\Support\Facades\Http;

class TemuClient
{
    public function __construct(protected string $baseUrl, protected string $appKey)
    {
    }

    public function call(string $type, array $params = []): array
    {
        $payload = ['type' => $type, 'app_key' => $this->appKey, 'timestamp' => time()] + $params;
        ksort($payload);
        return $this->http()->post('/openapi/router', $payload)->json() ?? [];
    }

    protected function http()
    {
        return Http::baseUrl($this->baseUrl)->acceptJson()->asJson()->timeout(30)->retry(1, 200);
    }
}
