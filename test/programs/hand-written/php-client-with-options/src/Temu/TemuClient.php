<?php

declare(strict_types=1);

namespace App\Temu;

use Symfony\Contracts\HttpClient\HttpClientInterface;

final class TemuClient implements TemuClientInterface
{
    private HttpClientInterface $client;

    public function __construct(HttpClientInterface $client, private Credentials $credentials)
    {
        $this->client = $client->withOptions(['base_uri' => $credentials->baseUri]);
    }

    public function send(string $type, array $payload = []): array
    {
        $body = ['type' => $type, 'app_key' => $this->credentials->appKey] + $payload;
        $body['sign'] = Signer::sign($body, $this->credentials->appSecret);

        return $this->client->request('POST', '/openapi/router', ['json' => $body])->toArray();
    }
}
