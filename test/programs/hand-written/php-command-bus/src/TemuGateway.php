<?php

class TemuGateway
{
    private const HOST = 'openapi.kuajingmaihuo.com';

    private function url(): string
    {
        return 'https://' . self::HOST . '/openapi/router';
    }

    public function send(array $body): array
    {
        $body['app_key'] = 'k';
        $body['timestamp'] = time();

        $ch = curl_init($this->url());
        curl_setopt($ch, CURLOPT_POST, true);
        curl_setopt($ch, CURLOPT_POSTFIELDS, json_encode($body, JSON_UNESCAPED_UNICODE));
        curl_setopt($ch, CURLOPT_HTTPHEADER, ['Content-Type: application/json']);
        curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
        $text = curl_exec($ch);
        $json = json_decode((string) $text, true);
        if (!is_array($json) || !$json['success']) {
            throw new RuntimeException($json['errorMsg'] ?? '网关没有返回');
        }
        return $json['result'];
    }
}
