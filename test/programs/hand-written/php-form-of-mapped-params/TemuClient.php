<?php

final class TemuClient
{
    private string $gateway = 'https://openapi.kuajingmaihuo.com/openapi/router';

    public function request(string $type, array $biz): string
    {
        return $this->postTo($this->gateway, ['type' => $type, 'app_key' => 'ak'] + $biz);
    }

    private function postTo(string $url, array $params): string
    {
        $context = stream_context_create([
            'http' => [
                'method' => 'POST',
                'header' => 'Content-Type: application/x-www-form-urlencoded',
                'content' => http_build_query(array_map(fn ($v) => is_array($v) ? json_encode($v) : $v, $params)),
            ],
        ]);
        return (string) file_get_contents($url, false, $context);
    }
}
