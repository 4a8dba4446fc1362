<?php

function httpPost(string $url, array $body): array
{
    $context = stream_context_create(['http' => ['method' => 'POST', 'header' => "Content-Type: application/json\r\n", 'content' => json_encode($body, JSON_UNESCAPED_UNICODE), 'timeout' => 10]]);
    return json_decode(file_get_contents($url, false, $context), true) ?: [];
}
