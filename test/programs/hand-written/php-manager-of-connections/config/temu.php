<?php
return [
    'default' => 'cn',
    'connections' => [
        'cn' => ['url' => 'https://openapi.kuajingmaihuo.com', 'key' => 'a'],
        'us' => ['url' => 'https://openapi-b-us.temu.com', 'key' => 'b'],
    ],
];
