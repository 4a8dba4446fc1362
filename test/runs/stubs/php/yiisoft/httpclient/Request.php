<?php

namespace yii\httpclient;

class Request
{
    private $method = 'GET';
    private $url = '';
    private $format = Client::FORMAT_URLENCODED;
    private $data = [];

    public function __construct(private Client $client)
    {
    }

    public function setMethod($method): static
    {
        $this->method = $method;
        return $this;
    }

    public function setUrl($url): static
    {
        $this->url = $url;
        return $this;
    }

    public function setFormat($format): static
    {
        $this->format = $format;
        return $this;
    }

    public function setData($data): static
    {
        $this->data = $data;
        return $this;
    }

    public function send(): Response
    {
        $url = preg_match('~^https?://~', $this->url) ? $this->url : rtrim($this->client->baseUrl, '/') . ($this->url === '' ? '' : '/' . ltrim($this->url, '/'));
        $handle = curl_init($url);
        curl_setopt($handle, CURLOPT_CUSTOMREQUEST, $this->method);
        curl_setopt($handle, CURLOPT_POSTFIELDS, $this->format === Client::FORMAT_JSON ? json_encode($this->data) : http_build_query($this->data));
        curl_setopt($handle, CURLOPT_RETURNTRANSFER, true);
        return new Response(curl_exec($handle));
    }
}
