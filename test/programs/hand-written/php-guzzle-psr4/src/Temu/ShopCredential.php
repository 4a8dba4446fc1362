<?php

namespace Erp\Temu;

final class ShopCredential
{
    public function __construct(public readonly string $appKey, public readonly string $accessToken)
    {
    }

    public function toArray(): array
    {
        return ['app_key' => $this->appKey, 'access_token' => $this->accessToken];
    }
}
