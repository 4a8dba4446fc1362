<?php

namespace Symfony\Component\HttpClient;

use Symfony\Contracts\HttpClient\HttpClientInterface;

final class HttpClient
{
    public static function create(array $defaultOptions = []): HttpClientInterface
    {
        return new CurlHttpClient($defaultOptions);
    }

    public static function createForBaseUri(string $baseUri, array $defaultOptions = []): HttpClientInterface
    {
        return new CurlHttpClient(['base_uri' => $baseUri] + $defaultOptions);
    }
}
