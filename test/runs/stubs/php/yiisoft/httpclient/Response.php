<?php

namespace yii\httpclient;

class Response
{
    public $isOk = true;
    public $data;

    public function __construct(public $content)
    {
        $this->data = json_decode($content, true);
    }
}
