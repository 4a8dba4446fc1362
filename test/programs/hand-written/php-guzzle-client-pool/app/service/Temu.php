<?php
namespace app\service;

use GuzzleHttp\Client;

class Temu
{
    private static array $clients = [];

    private static function client(string $site): Client
    {
        if (empty(self::$clients[$site])) {
            self::$clients[$site] = new Client(['base_uri' => config('gateways')[$site], 'timeout' => 5]);
        }
        return self::$clients[$site];
    }

    public static function call(string $site, string $type, array $data = []): array
    {
        $res = self::client($site)->post('openapi/router', ['json' => array_filter(['type' => $type, 'app_key' => config('key'), 'data' => $data ?: null])]);
        return json_decode((string) $res->getBody(), true);
    }
}
