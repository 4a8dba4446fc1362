<?php

namespace GuzzleHttp;

/** As much of Guzzle's surface as the samples call, written for them; what it sends goes through curl, as with the real one. */
final class Client
{
    public function __construct(private array $config = [])
    {
    }

    public function post(string $uri, array $options = []): Response
    {
        return $this->request('POST', $uri, $options);
    }

    /** The request's own options come first, its base URI too; a whole URI overrules both. */
    public function request(string $method, string $uri, array $options = []): Response
    {
        $options += $this->config;
        $base = (string) ($options['base_uri'] ?? '');
        $handle = curl_init(preg_match('~^https?://~', $uri) ? $uri : rtrim($base, '/') . '/' . ltrim($uri, '/'));
        curl_setopt($handle, CURLOPT_CUSTOMREQUEST, $method);
        curl_setopt($handle, CURLOPT_POSTFIELDS, isset($options['json']) ? json_encode($options['json']) : http_build_query($options['form_params']));
        curl_setopt($handle, CURLOPT_RETURNTRANSFER, true);
        $body = curl_exec($handle);
        if ($body === false) {
            throw new \RuntimeException(curl_error($handle));
        }
        return new Response($body);
    }

    public function getConfig(?string $option = null): mixed
    {
        return $option === null ? $this->config : ($this->config[$option] ?? null);
    }
}
