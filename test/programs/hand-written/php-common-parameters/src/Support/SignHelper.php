<?php

namespace Erp\Support;

class SignHelper
{
    public function __construct(private string $secret)
    {
    }

    /** 补全签名后返回新数组 */
    public function genSign(array $data): array
    {
        ksort($data);
        return $data + ['sign' => hash_hmac('md5', http_build_query($data), $this->secret)];
    }
}
