<?php

return [
    'url' => env('TEMU_URL', 'https://openapi.kuajingmaihuo.com/openapi/router'),
    'app_key' => env('TEMU_KEY', 'k'),
    'us' => [
        'url' => env('TEMU_US_URL', 'https://openapi-b-us.temu.com/openapi/router'),
    ],
];
