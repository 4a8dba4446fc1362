<?php

return [
    'mailgun' => ['domain' => env('MAILGUN_DOMAIN')],
    'temu' => [
        'base_url' => env('TEMU_BASE_URL', 'https://openapi.kuajingmaihuo.com'),
        'global_url' => env('TEMU_GLOBAL_URL', 'https://openapi-b-global.temu.com'),
        'app_key' => env('TEMU_APP_KEY', 'k'),
    ],
];
