<?php

return [
    'temu' => [
        'CN' => ['class' => \app\components\TemuCn::class, 'baseUrl' => 'https://openapi.kuajingmaihuo.com/openapi/router', 'appKey' => 'a'],
        'EU' => ['class' => \app\components\TemuEu::class, 'baseUrl' => 'https://openapi-b-eu.temu.com/openapi/router', 'appKey' => 'b'],
    ],
];
