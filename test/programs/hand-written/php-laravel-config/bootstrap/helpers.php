<?php

function env(string $key, $default = null)
{
    $value = getenv($key);
    return $value === false ? $default : $value;
}

function config(string $path, $default = null)
{
    static $loaded = [];
    $parts = explode('.', $path);
    $file = array_shift($parts);
    $loaded[$file] ??= require __DIR__ . "/../config/$file.php";
    $value = $loaded[$file];
    foreach ($parts as $part) {
        if (!is_array($value) || !array_key_exists($part, $value)) {
            return $default;
        }
        $value = $value[$part];
    }
    return $value;
}
