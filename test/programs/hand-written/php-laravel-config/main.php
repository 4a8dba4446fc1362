<?php

require __DIR__ . '/bootstrap/helpers.php';
require __DIR__ . '/app/Services/TemuService.php';
require __DIR__ . '/app/Jobs/SyncGoods.php';

(new SyncGoods(new TemuService()))->handle();
