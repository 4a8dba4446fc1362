<?php

namespace Symfony\Component\HttpClient;

use Symfony\Contracts\HttpClient\HttpClientInterface;
use Symfony\Contracts\HttpClient\ResponseInterface;

/** As much of Symfony's client as the programs call, written for them. */
final class CurlHttpClient implements HttpClientInterface
{
    public function __construct(private array $defaultOptions = [])
    {
    }

    public function withOptions(array $options): static
    {
        return new static($options + $this->defaultOptions);
    }

    public function request(string $method, string $url, array $options = []): ResponseInterface
    {
        $options += $this->defaultOptions;
        if (!preg_match('~^https?://~', $url)) {
            preg_match('~^(https?://[^/]+)~', $options['base_uri'], $host);
            $url = str_starts_with($url, '/') ? $host[1] . $url : rtrim($options['base_uri'], '/') . '/' . $url;
        }
        $handle = curl_init($url);
        $body = $options['body'] ?? '';
        curl_setopt($handle, CURLOPT_CUSTOMREQUEST, $method);
        curl_setopt($handle, CURLOPT_POSTFIELDS, isset($options['json']) ? json_encode($options['json']) : (is_array($body) ? http_build_query($body) : $body));
        curl_setopt($handle, CURLOPT_RETURNTRANSFER, true);
        $answer = curl_exec($handle);
        if ($answer === false) {
            throw new \RuntimeException(curl_error($handle));
        }
        return new class($answer) implements ResponseInterface {
            public function __construct(private string $text)
            {
            }

            public function getContent(bool $throw = true): string
            {
                return $this->text;
            }

            public function toArray(bool $throw = true): array
            {
                return json_decode($this->text, true);
            }
        };
    }
}
