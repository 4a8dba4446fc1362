<?php

namespace App;

class TemuManager
{
    public function shop(?string $name = null): TemuClient
    {
        return app($name === null ? 'temu' : 'temu.' . $name);
    }
}
