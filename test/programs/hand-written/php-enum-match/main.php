<?php

require 'enums.php';
require 'Sender.php';

$sender = new Sender(Site::China);
foreach (Api::cases() as $api) {
    if ($api->site() !== Site::China) {
        continue;
    }
    $sender->send($api, $api->sample());
}

(new Sender(Site::Europe))->send(Api::EuOrders, Api::EuOrders->sample());
