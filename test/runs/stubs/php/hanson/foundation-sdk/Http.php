<?php

namespace Hanson\Foundation;

class Http
{
    public function get($url, array $query = [])
    {
        return $this->request('GET', $url, ['query' => $query]);
    }

    public function post($url, array $form = [])
    {
        return $this->request('POST', $url, ['form_params' => $form]);
    }

    public function upload($url, array $queries = [], array $files = [], array $form = [])
    {
        return $this->request('POST', $url, ['query' => $queries, 'form_params' => $form + $files]);
    }

    public function request($method, $url, array $options = [])
    {
        return (new \GuzzleHttp\Client())->request($method, $url, $options);
    }
}
