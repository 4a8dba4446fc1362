<?php

namespace Erp\Temu;

use GuzzleHttp\Client;
use GuzzleHttp\RequestOptions;

class Gateway
{
    private Client $http;

    public function __construct(private string $region, private ShopCredential $credential)
    {
        $this->http = new Client(['base_uri' => Region::base($region), 'timeout' => 10]);
    }

    public function region(): string
    {
        return strtoupper($this->region);
    }

    public function call(string $type, array $data = []): array
    {
        $response = $this->http->post('/openapi/router', [
            RequestOptions::JSON => ['type' => $type, 'version' => 'V1'] + $this->credential->toArray() + $data,
        ]);
        $json = json_decode((string) $response->getBody(), true);

        return $json['success'] ? ['ok' => true] : ['ok' => false, 'message' => $json['errorMsg']];
    }
}
