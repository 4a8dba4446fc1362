<?php

declare(strict_types=1);

namespace App;

enum Region: string
{
    case CN = 'cn';
    case US = 'us';
    case EU = 'eu';

    public function router(): string
    {
        return match ($this) {
            self::CN => 'https://openapi.kuajingmaihuo.com/openapi/router',
            self::US => 'https://openapi-b-us.temu.com/openapi/router',
            self::EU => 'https://openapi-b-eu.temu.com/openapi/router',
        };
    }
}
