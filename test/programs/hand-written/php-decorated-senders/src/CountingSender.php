<?php

final class CountingSender implements Sender
{
    public int $total = 0;
    public int $served = 0;

    public function __construct(private readonly Sender $inner)
    {
    }

    public function send(string $api, array $biz): array
    {
        $this->total++;
        $answer = $this->inner->send($api, $biz);
        $this->served += $answer['success'] ? 1 : 0;
        return $answer;
    }
}
