<?php

require __DIR__ . '/vendor/autoload.php';

use App\Activity\EnrollActivity;
use App\Temu\{Credentials, RetryingClient, TemuClient};
use Symfony\Component\HttpClient\HttpClient;

$http = HttpClient::create(['timeout' => 10]);
$cn = new RetryingClient(new TemuClient($http, new Credentials('https://openapi.kuajingmaihuo.com', 'k', 's')));
$us = new RetryingClient(new TemuClient($http, new Credentials('https://openapi-b-us.temu.com', 'k2', 's2')), 2);

(new EnrollActivity($cn))(88);
$us->send('bg.order.list.get', ['pageNumber' => 1]);
