<?php

namespace Acme\Semi;

use Acme\Semi\Concerns\SendsRequests;

class Base
{
    use SendsRequests { request as performRequest; }

    protected $root = 'https://openapi.kuajingmaihuo.com/openapi/router';
    protected $key;
    protected $secret;

    public function __construct($key, $secret)
    {
        $this->key = $key;
        $this->secret = $secret;
    }

    public function request($name, $fields)
    {
        $fields['type'] = $name;
        $fields['app_key'] = $this->key;
        $fields['sign'] = md5($this->secret . json_encode($fields));
        $answer = $this->performRequest('', 'POST', ['form_params' => $fields]);
        return json_decode((string) $answer->getBody(), true);
    }
}
