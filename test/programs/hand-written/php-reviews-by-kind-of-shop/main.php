<?php

require_once __DIR__ . '/TemuClient.php';
require_once __DIR__ . '/PriceReviews.php';

$shops = [['kind' => 'semi'], ['kind' => 'full']];
$reviews = new PriceReviews(new TemuClient());
foreach ($shops as $shop) {
    $reviews->listFor($shop);
}
$reviews->countOf(false);
$reviews->countOf(true);
