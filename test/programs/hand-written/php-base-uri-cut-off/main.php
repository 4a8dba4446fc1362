<?php

require __DIR__ . '/vendor/autoload.php';

use Erp\ApiMap;
use Erp\ClientFactory;

ClientFactory::for('cn')->call(ApiMap::type('logisticsTemplateGet'), []);
ClientFactory::for('us')->call('bg.logistics.template.get', []);
ClientFactory::for('us')->call('bg.shiporder.create', []);
