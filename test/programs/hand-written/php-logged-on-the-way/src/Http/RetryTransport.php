<?php

declare(strict_types=1);

namespace Shop\Http;

final class RetryTransport implements Transport
{
    public function __construct(private Transport $inner, private int $times)
    {
    }

    public function post(string $url, array $params): string
    {
        $attempt = 0;
        while (true) {
            try {
                return $this->inner->post($url, $params);
            } catch (\RuntimeException $e) {
                if (++$attempt >= $this->times) {
                    throw $e;
                }
                usleep(1000 * 2 ** $attempt);
            }
        }
    }
}
