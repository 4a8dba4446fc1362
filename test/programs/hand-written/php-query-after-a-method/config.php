<?php
return [
    'gateway' => 'https://openapi.kuajingmaihuo.com/openapi/router',
    'app_key' => 'k',
];
