<?php

namespace Erp\Temu;

class ImageService
{
    public function __construct(private Gateway $gateway)
    {
    }

    public function upload(string $base64): array
    {
        return $this->gateway->call('bg.goods.image.upload', ['image' => $base64, 'imageBizType' => 1]);
    }

    public function compress(array $urls): array
    {
        return $this->gateway->call('bg.picturecompression.get', ['urls' => $urls]);
    }

    public function colorBlock(string $url): array
    {
        return $this->gateway->call('bg.colorimageurl.get', compact('url'));
    }
}
