<?php

return [
    'gateways' => [
        'cn' => 'https://openapi.kuajingmaihuo.com/openapi/router',
        'us' => 'https://openapi-b-us.temu.com/openapi/router',
    ],
    'timeout' => 30,
];
