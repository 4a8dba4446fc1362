<?php

declare(strict_types=1);

namespace App\Temu;

use GuzzleHttp\Client;

final class Gateway
{
    private Client $http;
    private string $router = 'https://openapi.kuajingmaihuo.com/openapi/router';

    public function __construct()
    {
        $this->http = new Client(['timeout' => 10]);
    }

    public function goods(array $query): array
    {
        return $this->send('bg.goods.list.get', $query);
    }

    public function activities(): array
    {
        return $this->send('bg.marketing.activity.list.get');
    }

    public function orders(): array
    {
        return $this->send('bg.order.list.get');
    }

    private function send(string $type, array $data = []): array
    {
        $response = $this->http->post($this->router, ['json' => ['type' => $type, 'data' => $data]]);
        return json_decode((string) $response->getBody(), true);
    }
}
