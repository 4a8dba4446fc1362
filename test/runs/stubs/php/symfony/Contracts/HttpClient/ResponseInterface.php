<?php

namespace Symfony\Contracts\HttpClient;

interface ResponseInterface
{
    public function getContent(bool $throw = true): string;

    public function toArray(bool $throw = true): array;
}
