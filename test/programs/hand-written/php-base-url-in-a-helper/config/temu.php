<?php

return [
    'default' => env('TEMU_SITE', 'cn'),
    'sites' => [
        'cn' => [
            'endpoint' => env('TEMU_CN_ENDPOINT', 'https://openapi.kuajingmaihuo.com'),
            'app_key' => 'cn-key',
        ],
        'us' => [
            'endpoint' => env('TEMU_US_ENDPOINT', 'https://openapi-b-us.temu.com'),
            'app_key' => 'us-key',
        ],
    ],
    'path' => '/openapi/router',
];
