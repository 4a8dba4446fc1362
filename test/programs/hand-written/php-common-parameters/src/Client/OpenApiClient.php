<?php

declare(strict_types=1);

namespace Erp\Client;

use Erp\Support\ResponseHandlers;
use Erp\Support\SignHelper;

class OpenApiClient
{
    public function __construct(private string $baseUrl)
    {
    }

    public function execute(string $interfaceType, array $payload = []): array
    {
        $all = array_merge($this->commonParams($interfaceType), $payload);
        $all = (new SignHelper('s3cret'))->genSign($all);
        $context = stream_context_create(['http' => ['method' => 'POST', 'header' => 'Content-Type: application/json', 'content' => json_encode($all, JSON_UNESCAPED_UNICODE)]]);
        $resp = file_get_contents($this->baseUrl, false, $context);
        $result = json_decode($resp, true) ?? [];
        switch ($interfaceType) {
            case 'bg.colorimageurl.get':
                echo '接口完成', "\n";
                break;
            case 'bg.marketing.activity.list.get':
                echo '活动列表完成', "\n";
                break;
            default:
                echo "done\n";
        }
        ResponseHandlers::dispatch($interfaceType, $result);
        return $result;
    }

    private function commonParams(string $interfaceType): array
    {
        return [
            'app_key' => 'ak-001',
            'access_token' => 'token',
            'type' => $interfaceType,
            'timestamp' => time(),
        ];
    }
}
