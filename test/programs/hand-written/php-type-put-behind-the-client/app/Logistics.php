<?php

namespace Haiyun\Erp;

class Logistics
{
    /** 运费模板、物流公司 */
    public function send(string $type, array $biz): string
    {
        $ch = curl_init('https://openapi.kuajingmaihuo.com/openapi/router');
        $biz['type'] = $type;
        curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
        curl_setopt($ch, CURLOPT_POSTFIELDS, json_encode($biz));
        $raw = curl_exec($ch);
        curl_close($ch);
        return (string) $raw;
    }
}
