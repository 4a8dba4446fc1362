<?php

class OpenClient
{
    public function __construct(private string $gateway, private string $key)
    {
    }

    public function call(string $type, array $biz = []): array
    {
        $params = array_filter([...$biz, ...[
            'app_key' => $this->key,
            'type' => $type,
            'version' => 'V1',
        ]], static fn ($v) => $v !== null);
        ksort($params);
        $params['sign'] = strtoupper(md5(json_encode($params)));
        $ch = curl_init($this->gateway);
        curl_setopt_array($ch, [
            CURLOPT_POST => true,
            CURLOPT_POSTFIELDS => json_encode($params),
            CURLOPT_RETURNTRANSFER => true,
            CURLOPT_HTTPHEADER => ['Content-Type: application/json'],
        ]);
        return json_decode((string) curl_exec($ch), true) ?: [];
    }
}
