<?php

namespace Price;

class Reviewer
{
    public function __construct(private PricePolicy $policy)
    {
    }

    public function page(int $page = 1): void
    {
        $this->send($this->policy->pageType(), ['pageNo' => $page]);
    }

    public function accept(int $orderId): void
    {
        $this->send($this->policy->acceptType(), ['orderId' => $orderId]);
    }

    private function send(string $type, array $data): void
    {
        $data += ['type' => $type, 'access_token' => $this->policy->token()];
        $ch = curl_init($this->policy->gateway());
        curl_setopt($ch, CURLOPT_POSTFIELDS, json_encode($data));
        curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
        echo $type, ' ', curl_exec($ch), PHP_EOL;
    }
}
