<?php

declare(strict_types=1);

namespace Shop;

use Shop\Http\Transport;
use Shop\Request\Request;

class TemuApi
{
    public const CN = 'https://openapi.kuajingmaihuo.com/openapi/router';
    public const US = 'https://openapi-b-us.temu.com/openapi/router';

    private Transport $transport;
    private string $url;
    private string $token;

    public function __construct(Transport $transport, string $url, string $token)
    {
        $this->transport = $transport;
        $this->url = $url;
        $this->token = $token;
    }

    public function execute(Request $request): array
    {
        $params = $request->params();
        $params['type'] = $request->type();
        $params['access_token'] = $this->token;
        $params['sign'] = md5(serialize($params));
        return json_decode($this->transport->post($this->url, $params), true);
    }
}
