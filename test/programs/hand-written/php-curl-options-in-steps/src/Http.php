<?php

class Http
{
    public function post(string $url, array $body): array
    {
        $options = $this->options();
        $options[CURLOPT_URL] = $url;
        $options[CURLOPT_POSTFIELDS] = json_encode($body, JSON_UNESCAPED_UNICODE);
        $ch = curl_init();
        curl_setopt_array($ch, $options);
        return json_decode((string) curl_exec($ch), true) ?? [];
    }

    protected function options(): array
    {
        return [CURLOPT_POST => true, CURLOPT_RETURNTRANSFER => true, CURLOPT_HTTPHEADER => ['Content-Type: application/json']];
    }
}
