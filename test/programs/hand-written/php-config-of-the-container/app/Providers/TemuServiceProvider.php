<?php

namespace App\Providers;

use App\Services\GlobalTemuClient;
use App\Services\TemuClient;
use Illuminate\Support\ServiceProvider;

class TemuServiceProvider extends ServiceProvider
{
    public function register(): void
    {
        $this->app->singleton(TemuClient::class, function ($app) {
            $config = $app['config']['services.temu'];
            return new TemuClient($config['base_url'], $config['app_key']);
        });
        $this->app->singleton(GlobalTemuClient::class, fn ($app) => new GlobalTemuClient($app['config']['services.temu.global_url'], ''));
    }
}
