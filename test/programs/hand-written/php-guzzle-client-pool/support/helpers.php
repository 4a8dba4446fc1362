<?php
function config(string $key)
{
    $parts = explode('.', $key);
    $conf = require dirname(__DIR__) . '/config/plugin/temu/app.php';
    foreach ($parts as $part) {
        $conf = $conf[$part];
    }
    return $conf;
}
