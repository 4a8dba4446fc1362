<?php

namespace App\Services;

class GlobalTemuClient extends TemuClient
{
}
