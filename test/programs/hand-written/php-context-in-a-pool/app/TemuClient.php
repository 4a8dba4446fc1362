<?php

require_once __DIR__ . '/gateway.php';
require_once __DIR__ . '/sign.php';
require_once __DIR__ . '/HttpUtil.php';
require_once __DIR__ . '/Accounts.php';

function packBody($shop, string $type, array $biz): array
{
    $unsigned = [...$biz, 'app_key' => $shop['clientId'], 'access_token' => $shop['accessToken'], 'timestamp' => time(), 'type' => $type];
    return [...$unsigned, 'sign' => calcSign($unsigned, $shop['sk'])];
}

class TmOpenApi
{
    private static array $pool = [];

    public function __construct(private $shop)
    {
    }

    public static function for($shop): self
    {
        return self::$pool[$shop['id']] ??= new self($shop);
    }

    public function callApi(string $type, array $biz = []): array
    {
        $shop = $this->shop;
        return httpPost(gatewayOf($shop), packBody($shop, $type, $biz));
    }
}

function viaShop($shop, string $type, array $biz = []): array
{
    return TmOpenApi::for($shop)->callApi($type, $biz);
}
