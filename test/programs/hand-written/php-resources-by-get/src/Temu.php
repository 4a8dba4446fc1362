<?php

namespace Acme\Temu;

use GuzzleHttp\Client;

/**
 * @property-read Resource\Goods $goods
 * @property-read Resource\Mall $mall
 */
class Temu
{
    private array $resources = [];

    private function __construct(private Client $http, private string $token)
    {
    }

    public static function shop(string $region, string $token): self
    {
        return new self(new Client(['base_uri' => Gateways::of($region), 'timeout' => 10]), $token);
    }

    public function __get(string $name)
    {
        $class = __NAMESPACE__ . '\\Resource\\' . ucfirst($name);
        return $this->resources[$name] ??= new $class($this);
    }

    public function request(string $type, array $params = []): array
    {
        $params['type'] = $type;
        $params['access_token'] = $this->token;
        $response = $this->http->post('/openapi/router', ['json' => $params]);
        return json_decode((string) $response->getBody(), true);
    }
}
