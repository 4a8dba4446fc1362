<?php

declare(strict_types=1);

namespace Shop\Request;

/** 半托调价单 */
class BatchReview implements Request
{
    public function __construct(private array $ids, private bool $agree)
    {
    }

    public function type(): string
    {
        return 'bg.semi.adjust.price.batch.review';
    }

    public function params(): array
    {
        return ['orderIds' => $this->ids, 'result' => $this->agree ? 1 : 2];
    }
}
