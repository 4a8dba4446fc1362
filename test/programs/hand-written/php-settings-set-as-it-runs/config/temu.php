<?php

return [
    'gateway' => env('TEMU_GATEWAY', 'https://openapi.kuajingmaihuo.com/openapi/router'),
    'us' => ['gateway' => 'https://openapi-b-us.temu.com/openapi/router'],
];
