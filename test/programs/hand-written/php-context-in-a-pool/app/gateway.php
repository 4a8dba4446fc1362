<?php

require_once __DIR__ . '/Accounts.php';

function gatewayOf($shop): string
{
    return sprintf('https://%s/openapi/router', 'openapi.kuajingmaihuo.com');
}
