<?php

declare(strict_types=1);

require __DIR__ . '/vendor_autoload.php';

use Shop\Http\CurlTransport;
use Shop\Http\LoggingTransport;
use Shop\Http\RetryTransport;
use Shop\Request\AddGoods;
use Shop\Request\BatchReview;
use Shop\Request\ListOrders;
use Shop\Request\ReviewPage;
use Shop\Request\TextToPicture;
use Shop\TemuApi;

$transport = new LoggingTransport(new RetryTransport(new CurlTransport(), 2));

$semi = new TemuApi($transport, TemuApi::CN, 'semi-token');
$semi->execute(new AddGoods('毛毯', 5990));
$semi->execute((new TextToPicture())->text('你好')->size(12));
$semi->execute(new BatchReview([1, 2], true));

$full = new TemuApi($transport, TemuApi::CN, 'full-token');
$full->execute(new ReviewPage(1));
$full->execute(new ListOrders(1));

$us = new TemuApi($transport, TemuApi::US, 'us-token');
$us->execute(new ListOrders(2));
$us->execute(new AddGoods('blanket', 2599));
