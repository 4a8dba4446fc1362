<?php
return [
    'gateway' => [
        'CN' => 'https://openapi.kuajingmaihuo.com/openapi/router',
        'US' => 'https://openapi-b-us.temu.com/openapi/router',
        'EU' => 'https://openapi-b-eu.temu.com/openapi/router',
    ],
    'timeout' => 30,
];
