<?php

declare(strict_types=1);

namespace App\Temu;

use GuzzleHttp\Client;
use GuzzleHttp\RequestOptions;
use ReflectionClass;

final class Dispatcher
{
    private Client $client;

    public function __construct(private string $gateway)
    {
        $this->client = new Client();
    }

    public function dispatch(object $dto): bool
    {
        $attribute = (new ReflectionClass($dto))->getAttributes(Api::class)[0]->newInstance();
        $body = get_object_vars($dto);
        $body['type'] = $attribute->type;
        $body['timestamp'] = time();
        $answer = $this->client->post($this->gateway, [RequestOptions::JSON => $body])->getBody();
        return json_decode($answer, true)['success'];
    }
}
