<?php

declare(strict_types=1);

namespace Dianxiaomi\Erp\Client;

use GuzzleHttp\Client;

/**
 * Kjmh 开放平台客户端
 */
class KjmhApiClient implements OpenApiContract
{
    public function __construct(
        protected string $gateway,
        protected string $appKey,
        protected string $appSecret,
        protected string $accessToken,
    ) {
    }

    public function call(string $type, array $biz = []): array
    {
        $params = array_filter([...$biz, ...[
            'type' => $type,
            'app_key' => $this->appKey,
            'access_token' => $this->accessToken,
            'timestamp' => (string) time(),
            'version' => 'V1',
        ]], static fn ($v) => $v !== null);
        $params['sign'] = $this->sign($params, $this->appSecret);
        $parts = parse_url($this->gateway);
        $http = new Client(['base_uri' => $parts['scheme'] . '://' . $parts['host']]);
        $raw = (string) $http->post($parts['path'], [
            'json' => $params,
            'timeout' => 10,
            'http_errors' => false,
        ])->getBody();
        $resp = json_decode($raw, true) ?: [];
        if (strpos($raw, '"success":true') === false) {
            echo "调用失败 {$type} {$raw}\n";
        }
        return $resp;
    }

    private function sign(array $params, string $secret): string
    {
        ksort($params);
        $raw = $secret;
        foreach ($params as $k => $v) {
            if ($k === 'sign' || $v === null || $v === '') {
                continue;
            }
            $raw .= $k . (is_string($v) ? $v : json_encode($v, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES));
        }
        $raw .= $secret;
        return strtoupper(md5($raw));
    }
}
