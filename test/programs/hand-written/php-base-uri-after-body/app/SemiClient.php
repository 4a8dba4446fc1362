<?php

namespace Yunqi\Erp;

use GuzzleHttp\Client;

class SemiClient
{
    public function __construct(private string $gateway, private string $appKey, private string $token)
    {
    }

    public function send(string $type, array $biz = []): array
    {
        $params = $biz;
        $params['type'] = $type;
        $params['app_key'] = $this->appKey;
        $params['access_token'] = $this->token;
        ksort($params);
        $params['sign'] = strtoupper(md5(json_encode($params)));
        $parts = parse_url($this->gateway);
        $http = new Client(['base_uri' => $parts['scheme'] . '://' . $parts['host']]);
        $raw = (string) $http->post($parts['path'], ['json' => $params, 'http_errors' => false])->getBody();
        return json_decode($raw, true) ?: [];
    }
}
