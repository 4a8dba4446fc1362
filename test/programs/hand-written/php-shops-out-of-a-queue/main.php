<?php

require_once __DIR__ . '/lib/client.php';
require_once __DIR__ . '/lib/queue.php';

$queue = new JobQueue();
$queue->enqueue(['goods_add', ['region' => 'cn']]);
$queue->enqueue(['goods_add', ['region' => 'us']]);
$queue->enqueue(['order_list', ['region' => 'cn']]);
$queue->drain();
