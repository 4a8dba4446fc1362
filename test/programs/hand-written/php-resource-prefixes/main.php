<?php

require 'vendor/autoload.php';

$sdk = new Erp\Temu\Sdk('app', 'token');
$sdk->goods()->list(['page' => 1]);
$sdk->goods()->attrs(['catId' => 9]);
$sdk->activity()->detail(['activityId' => 3]);
$sdk->order()->list(['pageNumber' => 1]);
echo implode(PHP_EOL, $sdk->errors()), PHP_EOL;
