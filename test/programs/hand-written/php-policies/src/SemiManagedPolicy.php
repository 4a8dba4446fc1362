<?php

namespace Price;

/** 半托: 调价单 */
class SemiManagedPolicy implements PricePolicy
{
    public function __construct(private string $token)
    {
    }

    public function gateway(): string
    {
        return 'https://openapi.kuajingmaihuo.com/openapi/router';
    }

    public function token(): string
    {
        return $this->token;
    }

    public function pageType(): string
    {
        return 'bg.semi.adjust.price.page.query';
    }

    public function acceptType(): string
    {
        return 'bg.semi.adjust.price.batch.review';
    }
}
