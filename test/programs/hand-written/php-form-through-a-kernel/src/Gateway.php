<?php

namespace Acme\Open;

use Hanson\Foundation\AbstractAPI;

class Gateway extends AbstractAPI
{
    const ROUTER = 'https://openapi.kuajingmaihuo.com/openapi/router';

    private $appKey;
    private $appSecret;

    public function __construct($appKey, $appSecret)
    {
        $this->appKey = $appKey;
        $this->appSecret = $appSecret;
    }

    public function call(string $name, array $fields, $format = 'JSON')
    {
        $fields = $this->flatten($fields);
        $fields += [
            'app_key' => $this->appKey,
            'type' => $name,
            'data_type' => $format,
            'timestamp' => strval(time()),
        ];
        $fields['sign'] = $this->sign($fields);
        $client = $this->getHttp();
        $answer = call_user_func_array([$client, 'post'], [self::ROUTER, $fields]);
        return json_decode(strval($answer->getBody()), true);
    }

    private function flatten(array $fields)
    {
        array_walk($fields, function (&$one) {
            if (is_array($one)) {
                $one = json_encode($one);
            }
        });
        return $fields;
    }

    private function sign(array $fields)
    {
        ksort($fields);
        $text = '';
        foreach ($fields as $key => $one) {
            $text .= $key . $one;
        }
        return strtoupper(md5($this->appSecret . $text . $this->appSecret));
    }
}
