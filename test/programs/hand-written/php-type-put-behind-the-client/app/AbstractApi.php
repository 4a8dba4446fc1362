<?php

namespace Haiyun\Erp;

use GuzzleHttp\Client;

abstract class AbstractApi
{
    abstract protected function type(): string;

    public function execute(string $token, array $biz): string
    {
        $client = new Client(['base_uri' => 'https://openapi.kuajingmaihuo.com', 'timeout' => 15]);
        $biz['type'] = $this->type();
        $biz['access_token'] = $token;
        ksort($biz);
        $biz['sign'] = strtoupper(md5(json_encode($biz)));
        return (string) $client->request('POST', '/openapi/router', ['json' => $biz, 'http_errors' => false])->getBody();
    }
}
