<?php

namespace Price;

interface PricePolicy
{
    public function gateway(): string;

    public function token(): string;

    /** 查询单据 */
    public function pageType(): string;

    /** 同意 */
    public function acceptType(): string;
}
