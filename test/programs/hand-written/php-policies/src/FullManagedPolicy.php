<?php

namespace Price;

/** 全托: 核价单, 仍然用原接口 */
class FullManagedPolicy implements PricePolicy
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
        return 'bg.price.review.page.query';
    }

    public function acceptType(): string
    {
        return 'bg.price.review.confirm';
    }
}
