<?php

declare(strict_types=1);

namespace App\Temu;

use GuzzleHttp\Client;
use GuzzleHttp\RequestOptions;

/** 货品与活动：同一个 base_uri */
final class Gateway
{
    private const BASE = 'https://openapi.kuajingmaihuo.com';

    private Client $http;

    public function __construct()
    {
        $this->http = new Client([
            'base_uri' => self::BASE,
            'timeout' => 10,
        ]);
    }

    public function goods(array $query): array
    {
        return $this->send('bg.goods.list.get', $query);
    }

    public function orders(): array
    {
        return $this->send('bg.order.list.get');
    }

    /** 图片走完整地址，不用 base_uri */
    public function image(string $base64): array
    {
        $response = $this->http->post('https://openapi.kuajingmaihuo.com/openapi/router', [
            'form_params' => ['type' => 'bg.goods.image.upload', 'image' => $base64],
        ]);
        return json_decode((string) $response->getBody(), true);
    }

    private function send(string $type, array $data = []): array
    {
        $response = $this->http->post('/openapi/router', [
            RequestOptions::JSON => ['type' => $type, 'data' => $data],
        ]);
        return json_decode((string) $response->getBody(), true);
    }
}
