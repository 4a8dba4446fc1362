<?php

namespace Yunqi\Temu;

class TemuClient
{
    public function __construct(private string $gateway, private string $appKey, private string $secret)
    {
    }

    public function call(string $type, array $biz = []): array
    {
        $params = ['app_key' => $this->appKey, 'timestamp' => (string) time(), 'data_type' => 'JSON', 'type' => $type] + $biz;
        $params['sign'] = $this->sign($params);
        $ch = curl_init();
        curl_setopt($ch, CURLOPT_URL, $this->buildUrl($params));
        curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
        curl_setopt($ch, CURLOPT_POSTFIELDS, '{}');
        $raw = curl_exec($ch);
        return json_decode((string) $raw, true) ?: [];
    }

    private function buildUrl(array $params): string
    {
        return sprintf('%s?%s', $this->gateway, http_build_query($params));
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
