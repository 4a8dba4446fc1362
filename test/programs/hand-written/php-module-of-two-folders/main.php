<?php

require_once __DIR__ . '/lib/util/Curl.php';
require_once __DIR__ . '/lib/Client.php';

const ENROLL = 'bg.marketing.activity.enroll.submit';

foreach (['cn', 'us'] as $region) {
    (new Client($region))->call(ENROLL);
}
(new Client('cn'))->call('bg.goods.routestock.add');
(new Client('cn'))->call('bg.logistics.companies.get');
