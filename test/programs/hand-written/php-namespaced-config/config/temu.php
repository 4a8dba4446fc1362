<?php

return [
    'timeout' => 10,
    'gateways' => [
        'cn' => 'https://openapi.kuajingmaihuo.com/openapi/router',
    ],
];
