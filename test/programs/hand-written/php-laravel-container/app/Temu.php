<?php

namespace App;

use Illuminate\Support\Facades\Facade;

/**
 * @method static array call(string $type, array $biz = [])
 */
class Temu extends Facade
{
    protected static function getFacadeAccessor()
    {
        return 'temu';
    }
}
