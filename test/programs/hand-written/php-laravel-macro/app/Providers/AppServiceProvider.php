<?php

namespace App\Providers;

use Illuminate\Support\Facades\Http;
use Illuminate\Support\ServiceProvider;

class AppServiceProvider extends ServiceProvider
{
    public function register(): void
    {
    }

    public function boot(): void
    {
        Http::macro('temu', function () {
            return Http::baseUrl(config('services.temu.cn.base_url'))->timeout(30)->acceptJson();
        });
        Http::macro('temuUs', function () {
            return Http::baseUrl(config('services.temu.us.base_url'))->timeout(30)->acceptJson();
        });
    }
}
