<?php

namespace App\Actions;

use Illuminate\Support\Facades\Http;

class SyncProducts
{
    public function __invoke(int $page = 1): void
    {
        $this->call('bg.goods.list.get', ['page' => $page]);
        $this->call('bg.mall.info.get');
        Http::temuUs()->post('/openapi/router', ['type' => 'bg.order.list.get', 'app_key' => config('services.temu.us.key')]);
    }

    private function call(string $type, array $biz = []): array
    {
        return Http::temu()->post('/openapi/router', $biz + [
            'type' => $type,
            'app_key' => config('services.temu.cn.key'),
        ])->json() ?? [];
    }
}
