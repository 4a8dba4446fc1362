<?php

namespace Erp;

class ClientFactory
{
    public static function for(string $region): TemuClient
    {
        return match ($region) {
            'us' => new TemuClient(Host::router(Host::US), 'ak-us', 'sk'),
            default => new TemuClient(Host::router(Host::CN), 'ak-cn', 'sk'),
        };
    }
}
