<?php

class Http
{
    public function send(string $url, array $body): array
    {
        $options = $this->options();
        $options[CURLOPT_URL] = $url;
        $options[CURLOPT_POSTFIELDS] = json_encode($body);
        $ch = curl_init();
        curl_setopt_array($ch, $options);
        return json_decode((string) curl_exec($ch), true) ?? [];
    }

    protected function options(): array
    {
        return [CURLOPT_POST => true, CURLOPT_RETURNTRANSFER => true];
    }
}
