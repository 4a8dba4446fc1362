<?php

namespace App;

use Illuminate\Support\ServiceProvider;

class TemuServiceProvider extends ServiceProvider
{
    public function register(): void
    {
        $this->app->singleton('temu', fn () => new TemuClient(config('temu.gateway')));
        $this->app->bind('temu.us', function ($app) {
            return new TemuClient(config('temu.us.gateway'));
        });
        $this->app->singleton(TemuClient::class, fn ($app) => new TemuClient(config('temu.gateway'), 30));
    }
}
