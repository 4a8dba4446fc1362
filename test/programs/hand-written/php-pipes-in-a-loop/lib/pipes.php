<?php

require_once __DIR__ . '/client.php';

function counted(callable $next): callable
{
    return function (array $shop, string $type, array $biz) use ($next) {
        $answer = $next($shop, $type, $biz);
        echo count($answer), PHP_EOL;
        return $answer;
    };
}

function cached(callable $next): callable
{
    return function (array $shop, string $type, array $biz) use ($next) {
        static $kept = [];
        $key = md5($shop['region'] . $type . json_encode($biz));
        $kept[$key] ??= $next($shop, $type, $biz);
        return $kept[$key];
    };
}

function send(array $shop, string $type, array $biz = []): array
{
    static $chain = null;
    if ($chain === null) {
        $chain = fn ($s, $t, $b) => request($s, $t, $b);
        foreach ([counted(...), cached(...)] as $pipe) {
            $chain = $pipe($chain);
        }
    }
    return $chain($shop, $type, $biz);
}
