<?php

require 'inc/defines.php';
require 'inc/functions.php';

$queue = new SplQueue();
foreach (tasks() as $task) {
    $queue->enqueue($task);
}
while (!$queue->isEmpty()) {
    [$type, $params] = $queue->dequeue();
    temu_request($type, $params);
}
temu_request('bg.goods.add', [], TEMU_URL_EU);
