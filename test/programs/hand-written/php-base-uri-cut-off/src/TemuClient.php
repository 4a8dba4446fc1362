<?php

namespace Erp;

use GuzzleHttp\Client;

class TemuClient
{
    public function __construct(private string $gateway, private string $appKey, private string $secret)
    {
    }

    public function call(string $type, array $biz = []): array
    {
        $params = array_merge($biz, ['type' => $type, 'app_key' => $this->appKey, 'timestamp' => (string) time()]);
        $params['sign'] = $this->sign($params);
        $at = strpos($this->gateway, '/openapi/');
        $http = new Client(['base_uri' => substr($this->gateway, 0, $at), 'timeout' => 15]);
        $raw = $http->request('POST', substr($this->gateway, $at), ['json' => $params])->getBody();
        return json_decode((string) $raw, true) ?: [];
    }

    private function sign(array $params): string
    {
        ksort($params);
        $text = $this->secret;
        foreach ($params as $key => $value) {
            if ($key !== 'sign' && $value !== null && $value !== '') {
                $text .= $key . (is_array($value) ? json_encode($value) : $value);
            }
        }
        return strtoupper(md5($text . $this->secret));
    }

}
