<?php

class GoodsService
{
    public function __construct(private TemuGateway $client)
    {
    }

    public function pull(string $what, array $query): array
    {
        return $this->retry($what, $query);
    }

    private function retry(string $name, array $query, int $times = 1): array
    {
        $last = [];
        for ($i = 0; $i < $times; $i++) {
            $last = $this->client->invoke($name, $query);
            if ($last['success'] ?? false) {
                break;
            }
        }
        return $last;
    }
}
