<?php

require __DIR__ . '/src/Client.php';
require __DIR__ . '/src/Logged.php';

$client = new Logged(new Client());
foreach (file(__DIR__ . '/data/jobs.jsonl', FILE_IGNORE_NEW_LINES) as $line) {
    $job = json_decode($line, true);
    $client->request($job['type'], $job['data']);
}
