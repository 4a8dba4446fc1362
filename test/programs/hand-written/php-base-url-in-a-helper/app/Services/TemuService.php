<?php

namespace App\Services;

use App\Enums\TemuApi;
use Illuminate\Http\Client\PendingRequest;
use Illuminate\Support\Facades\Http;

class TemuService
{
    public function __construct(private readonly array $site)
    {
    }

    public static function for(string $site): self
    {
        return new self(config("temu.sites.$site"));
    }

    public function call(TemuApi $api, array $payload = []): array
    {
        $response = $this->client()->post(config('temu.path'), [
            ...$payload,
            'type' => $api->value,
            'app_key' => $this->site['app_key'],
            'timestamp' => time(),
        ]);

        return $response->json() ?? [];
    }

    private function client(): PendingRequest
    {
        return Http::baseUrl($this->site['endpoint'])->acceptJson()->asJson()->timeout(15)->retry(3, 200);
    }
}
