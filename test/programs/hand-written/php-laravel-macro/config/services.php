<?php

return [
    'temu' => [
        'cn' => ['base_url' => env('TEMU_BASE_URL', 'https://openapi.kuajingmaihuo.com'), 'key' => env('TEMU_KEY', 'k')],
        'us' => ['base_url' => 'https://openapi-b-us.temu.com', 'key' => env('TEMU_US_KEY', 'k')],
    ],
];
