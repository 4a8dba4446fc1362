<?php

namespace Erp;

use GuzzleHttp\Client;

final class OpenApi
{
    private Client $http;

    public function __construct(?Client $http = null)
    {
        $this->http = $http ?? new Client(['timeout' => 10]);
    }

    public function request(Account $account, ApiType $type, array $biz = []): array
    {
        $response = $this->http->post($account->site->gateway(), [
            'json' => array_merge($biz, ['type' => $type->value, 'mall' => $account->code]),
        ]);
        return json_decode((string) $response->getBody(), true);
    }
}
