<?php

/** 静态门面 */
final class Temu
{
    private static array $clients = [];

    public static function register(string $name, TemuClient $client): void
    {
        self::$clients[$name] = $client;
    }

    public static function on(string $name): TemuClient
    {
        return self::$clients[$name];
    }
}
