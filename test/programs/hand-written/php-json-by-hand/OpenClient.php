<?php

class OpenClient
{
    public function __construct(private string $gateway, private string $secret)
    {
    }

    public function execute(string $type, array $biz = []): array
    {
        $params = $biz + ['type' => $type, 'app_key' => 'ak_1', 'timestamp' => (string) time()];
        $parts = ['"sign":"' . $this->sign($params) . '"'];
        foreach ($params as $k => $v) {
            $parts[] = sprintf('"%s":%s', $k, json_encode($v));
        }
        $text = '{' . implode(',', $parts) . '}';
        return $this->post($this->gateway, $text);
    }

    private function post(string $url, string $payload): array
    {
        $context = stream_context_create([
            'http' => ['method' => 'POST', 'header' => "Content-Type: application/json\r\n", 'content' => $payload, 'ignore_errors' => true],
        ]);
        return json_decode((string) file_get_contents($url, false, $context), true) ?: [];
    }

    private function sign(array $params): string
    {
        ksort($params);
        $raw = $this->secret;
        foreach ($params as $k => $v) {
            $raw .= $k . (is_string($v) ? $v : json_encode($v));
        }
        return strtoupper(md5($raw . $this->secret));
    }
}
