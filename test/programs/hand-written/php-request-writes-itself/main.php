<?php
const CN = 'https://openapi.kuajingmaihuo.com/openapi/router';

class TemuRequest implements JsonSerializable
{
    private $type;
    private $params;

    public function __construct(string $type, array $params = [])
    {
        $this->type = $type;
        $this->params = $params;
    }

    public function jsonSerialize(): array
    {
        return ['type' => $this->type, 'app_key' => 'k'];
    }
}

function send(TemuRequest $request): string
{
    $ch = curl_init(CN);
    curl_setopt($ch, CURLOPT_POST, true);
    curl_setopt($ch, CURLOPT_POSTFIELDS, json_encode($request));
    curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
    return curl_exec($ch);
}

send(new TemuRequest('bg.goods.list.get', ['page' => 1]));
send(new TemuRequest('bg.order.list.get', ['page' => 1]));
