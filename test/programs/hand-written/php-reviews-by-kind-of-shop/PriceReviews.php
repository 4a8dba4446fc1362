<?php

final class PriceReviews
{
    private const SEMI_LIST = 'bg.semi.adjust.price.page.query';
    private const FULL_LIST = 'bg.price.review.page.query';

    private const NAMES = [
        'bg.semi.adjust.price.page.query' => '半托调价单',
        'bg.price.review.page.query' => '全托核价单',
    ];

    public function __construct(private TemuClient $client)
    {
    }

    public function listFor(array $shop): void
    {
        $types = [
            'semi' => 'bg.semi.adjust.price.page.query',
            'full' => 'bg.price.review.page.query',
        ];
        $type = $types[$shop['kind']];
        echo self::NAMES[$type] ?? $type, ' ', strlen($this->client->call($type, ['page' => 1])), PHP_EOL;
    }

    public function countOf(bool $isFull): void
    {
        echo strlen($this->client->call($isFull ? self::FULL_LIST : self::SEMI_LIST, ['page' => 0])), PHP_EOL;
    }
}
