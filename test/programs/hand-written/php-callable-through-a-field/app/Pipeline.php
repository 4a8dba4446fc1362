<?php

declare(strict_types=1);

namespace App;

final class Pipeline
{
    /** @var Check[] */
    private array $stages;

    public function __construct(Check ...$stages)
    {
        $this->stages = $stages;
    }

    public function through(array $body, callable $last): array
    {
        foreach ($this->stages as $stage) {
            $stage->check($body);
        }
        return $last($body);
    }
}
