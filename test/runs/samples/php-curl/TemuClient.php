<?php
/**
 * Temu 开放平台客户端
 */
declare(strict_types=1);

class TemuClient
{
    const API_URL = 'https://openapi.kuajingmaihuo.com/openapi/router';

    private $appKey;
    private $secret;

    public function __construct(string $appKey, string $secret)
    {
        $this->appKey = $appKey;
        $this->secret = $secret;
    }

    public function addGoods(array $goods): array
    {
        return $this->call('bg.goods.add', $goods);
    }

    public function call(string $type, array $data = []): array
    {
        $params = [
            'type' => $type,
            'app_key' => $this->appKey,
            'timestamp' => time(),
            'data' => $data,
        ];
        $params['access_token'] = $this->secret;
        $params['sign'] = $this->sign($params);

        $ch = curl_init(self::API_URL);
        curl_setopt($ch, CURLOPT_POST, true);
        curl_setopt($ch, CURLOPT_POSTFIELDS, json_encode($params));
        curl_setopt($ch, CURLOPT_HTTPHEADER, ['Content-Type: application/json']);
        curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
        $reply = curl_exec($ch);
        if ($reply === false) {
            throw new RuntimeException(curl_error($ch));
        }
        return json_decode($reply, true);
    }

    private function sign(array $params): string
    {
        ksort($params);
        return strtoupper(md5($this->secret . json_encode($params) . $this->secret));
    }
}
