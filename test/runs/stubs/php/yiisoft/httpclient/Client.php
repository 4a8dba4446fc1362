<?php

namespace yii\httpclient;

/** As much of Yii's client as the programs call, written for them. */
class Client
{
    const FORMAT_JSON = 'json';
    const FORMAT_URLENCODED = 'urlencoded';

    public $baseUrl;
    public $requestConfig = [];
    public $transport;

    public function __construct(array $config = [])
    {
        foreach ($config as $name => $value) {
            $this->$name = $value;
        }
    }

    public function createRequest(): Request
    {
        return (new Request($this))->setFormat($this->requestConfig['format'] ?? self::FORMAT_URLENCODED);
    }

    public function post($url, $data = null, $headers = [], $options = []): Request
    {
        return $this->createRequest()->setMethod('POST')->setUrl($url)->setData($data);
    }
}
