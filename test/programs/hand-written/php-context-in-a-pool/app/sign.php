<?php

function calcSign(array $params, string $secret): string
{
    unset($params['sign']);
    $params = array_filter($params, fn ($x) => $x !== null && $x !== '');
    ksort($params);
    $raw = '';
    foreach ($params as $k => $x) {
        $raw .= "$k" . (is_array($x) ? json_encode($x) : $x);
    }
    return strtoupper(md5($secret . $raw . $secret));
}
