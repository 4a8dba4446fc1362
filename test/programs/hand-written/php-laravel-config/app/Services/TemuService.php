<?php

class TemuService
{
    public function call(string $type, array $biz = [], string $region = 'cn'): array
    {
        $url = $region === 'us' ? config('temu.us.url') : config('temu.url');
        $body = json_encode(['type' => $type, 'app_key' => config('temu.app_key')] + $biz);
        $ch = curl_init($url);
        curl_setopt($ch, CURLOPT_POSTFIELDS, $body);
        curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
        $out = curl_exec($ch);
        return json_decode((string) $out, true) ?? [];
    }
}
