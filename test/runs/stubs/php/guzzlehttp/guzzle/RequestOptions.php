<?php

namespace GuzzleHttp;

final class RequestOptions
{
    public const JSON = 'json';
    public const FORM_PARAMS = 'form_params';
}
