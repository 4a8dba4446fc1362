<?php

class Http
{
    public static function postJson(string $url, array $body): array
    {
        $ch = curl_init();
        curl_setopt_array($ch, [
            CURLOPT_URL => $url,
            CURLOPT_POST => true,
            CURLOPT_POSTFIELDS => json_encode($body),
            CURLOPT_RETURNTRANSFER => true,
            CURLOPT_HTTPHEADER => ['Content-Type: application/json'],
        ]);
        $reply = curl_exec($ch);
        curl_close($ch);
        return json_decode((string) $reply, true) ?: [];
    }
}
