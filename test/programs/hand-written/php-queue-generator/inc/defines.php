<?php

define('TEMU_HOST', 'openapi.kuajingmaihuo.com');
define('TEMU_URL', 'https://' . TEMU_HOST . '/openapi/router');
const TEMU_URL_EU = 'https://openapi-b-eu.temu.com/openapi/router';
