<?php

function config(string $key, mixed $default = null): mixed
{
    static $cache = [];
    [$file, $rest] = explode('.', $key, 2);
    if (!isset($cache[$file])) {
        $cache[$file] = require __DIR__ . '/../config/' . $file . '.php';
    }
    return array_reduce(explode('.', $rest), fn ($carry, $part) => is_array($carry) ? ($carry[$part] ?? null) : null, $cache[$file]) ?? $default;
}
