<?php

namespace Erp\Temu;

use Erp\Temu\Resource\Activity;
use Erp\Temu\Resource\Goods;
use Erp\Temu\Resource\Order;
use GuzzleHttp\Client;

class Sdk
{
    private const BASE = 'https://openapi.kuajingmaihuo.com';

    private Client $http;
    private array $errors = [];

    public function __construct(private string $appKey, private string $token)
    {
        $this->http = new Client(['base_uri' => self::BASE]);
    }

    public function goods(): Goods
    {
        return new Goods($this);
    }

    public function activity(): Activity
    {
        return new Activity($this);
    }

    public function order(): Order
    {
        return new Order($this);
    }

    public function send(string $type, array $biz): array
    {
        $json = ['type' => $type, 'app_key' => $this->appKey, 'access_token' => $this->token, ...$biz];
        $answer = json_decode($this->http->request('POST', '/openapi/router', ['json' => $json])->getBody(), true);
        if (!$answer['success']) {
            $this->errors[] = $answer['errorMsg'];
        }
        return $answer;
    }

    public function errors(): array
    {
        return $this->errors;
    }
}
