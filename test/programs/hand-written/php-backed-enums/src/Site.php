<?php

namespace Erp;

enum Site
{
    case China;
    case Europe;

    public function gateway(): string
    {
        return match ($this) {
            self::China => 'https://openapi.kuajingmaihuo.com/openapi/router',
            self::Europe => 'https://openapi-b-eu.temu.com/openapi/router',
        };
    }
}
