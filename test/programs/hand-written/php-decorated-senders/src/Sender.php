<?php

interface Sender
{
    public function send(string $api, array $biz): array;
}
