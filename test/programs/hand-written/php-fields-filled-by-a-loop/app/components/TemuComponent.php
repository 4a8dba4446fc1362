<?php

namespace app\components;

use yii\httpclient\Client;

abstract class TemuComponent
{
    public $baseUrl;
    public $appKey;

    private $_client;

    public function __construct($config = [])
    {
        unset($config['class']);
        foreach ($config as $name => $value) {
            $this->$name = $value;
        }
    }

    protected function getClient()
    {
        if ($this->_client === null) {
            $this->_client = new Client([
                'baseUrl' => $this->baseUrl,
                'requestConfig' => ['format' => Client::FORMAT_JSON],
            ]);
        }
        return $this->_client;
    }

    protected function api($type, $data = [])
    {
        $data['type'] = $type;
        $data['app_key'] = $this->appKey;
        $response = $this->getClient()->createRequest()
            ->setMethod('POST')
            ->setUrl('')
            ->setData($data)
            ->send();
        return $response->isOk ? $response->data : null;
    }
}
