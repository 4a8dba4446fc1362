<?php
namespace App\Temu;

use GuzzleHttp\Client;

class Connection
{
    public function __construct(protected Client $client, protected string $key) {}

    public function call(string $type, array $biz = []): array
    {
        $app_key = $this->key;
        $response = $this->client->post('/openapi/router', ['json' => compact('type', 'app_key') + $biz]);
        return json_decode((string) $response->getBody(), true);
    }
}
