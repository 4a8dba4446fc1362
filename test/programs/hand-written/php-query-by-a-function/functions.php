<?php
define('TEMU_CN', 'https://openapi.kuajingmaihuo.com/openapi/router');
define('TEMU_US', 'https://openapi-b-us.temu.com/openapi/router');

function build_query(array $params)
{
    $query = '';
    $first = true;
    foreach ($params as $name => $value) {
        if (!$first) {
            $query .= '&';
        }
        $query .= sprintf('%s=%s', $name, urlencode((string) $value));
        $first = false;
    }
    return $query;
}

function temu_get($url, array $params)
{
    $params['sign'] = md5(build_query($params));
    $full = $url . (strpos($url, '?') === false ? '?' : '&') . build_query($params);
    return file_get_contents($full, false, stream_context_create(['http' => ['ignore_errors' => true, 'method' => 'POST', 'content' => '{}']]));
}
