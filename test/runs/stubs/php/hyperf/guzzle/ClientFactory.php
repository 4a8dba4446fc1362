<?php

namespace Hyperf\Guzzle;

use GuzzleHttp\Client;

/** Hyperf makes Guzzle's own clients. */
class ClientFactory
{
    public function create(array $options = []): Client
    {
        return new Client($options);
    }
}
