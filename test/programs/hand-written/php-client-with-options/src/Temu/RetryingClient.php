<?php

declare(strict_types=1);

namespace App\Temu;

final class RetryingClient implements TemuClientInterface
{
    public function __construct(private TemuClientInterface $inner, private int $times = 3)
    {
    }

    public function send(string $type, array $payload = []): array
    {
        for ($i = 1; ; $i++) {
            try {
                return $this->inner->send($type, $payload);
            } catch (\RuntimeException $e) {
                if ($i >= $this->times) {
                    throw $e;
                }
            }
        }
    }
}
