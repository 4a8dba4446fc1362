<?php

namespace Erp\Temu;

use GuzzleHttp\Client;

abstract class AbstractClient
{
    protected string $gateway = '';
    private array $errors = [];
    private ?Client $http = null;

    public function __construct(
        protected string $appKey,
        protected string $appSecret,
        protected string $accessToken
    ) {
    }

    protected function call(string $type, array $biz = []): ?array
    {
        $params = [
            'type' => $type,
            'app_key' => $this->appKey,
            'access_token' => $this->accessToken,
            'timestamp' => time(),
        ];
        $params = array_merge($params, $biz);
        $params['sign'] = $this->sign($params);

        $this->http ??= new Client(['timeout' => 10]);
        $response = $this->http->post($this->gateway, ['json' => $params]);
        $data = json_decode($response->getBody(), true);
        if (empty($data['success'])) {
            // 失败不抛异常, 调用方自己看 errors()
            $this->errors[] = $type . ': ' . ($data['errorMsg'] ?? '未知错误');
            return null;
        }
        return $data['result'];
    }

    private function sign(array $params): string
    {
        ksort($params);
        $text = $this->appSecret;
        foreach ($params as $k => $v) {
            $text .= $k . (is_array($v) ? json_encode($v, JSON_UNESCAPED_UNICODE) : $v);
        }
        return strtoupper(md5($text . $this->appSecret));
    }

    public function errors(): array
    {
        return $this->errors;
    }
}
