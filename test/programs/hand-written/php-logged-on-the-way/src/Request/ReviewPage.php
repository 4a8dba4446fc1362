<?php

declare(strict_types=1);

namespace Shop\Request;

/** 全托核价单 */
class ReviewPage implements Request
{
    public function __construct(private int $page)
    {
    }

    public function type(): string
    {
        return 'bg.price.review.page.query';
    }

    public function params(): array
    {
        return ['pageNo' => $this->page];
    }
}
