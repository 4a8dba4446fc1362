<?php

class Client
{
    private static array $urls = [
        'cn' => 'https://openapi.kuajingmaihuo.com/openapi/router',
        'us' => 'https://openapi-b-us.temu.com/openapi/router',
    ];

    protected function __construct(protected string $url)
    {
    }

    public static function forRegion(string $region): static
    {
        return new static(self::$urls[$region]);
    }

    public function send(Request $request): ?array
    {
        $ch = curl_init();
        $payload = json_encode($request->toArray());
        curl_setopt($ch, CURLOPT_URL, $this->url);
        curl_setopt($ch, CURLOPT_POSTFIELDS, $payload);
        curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
        return json_decode((string) curl_exec($ch), true);
    }
}
