<?php

require __DIR__ . '/vendor/autoload.php';

use Erp\Account;
use Erp\ApiType;
use Erp\OpenApi;
use Erp\Site;

$api = new OpenApi();
$cn = new Account('gz-07', Site::China);
$eu = new Account('fr-02', Site::Europe);

foreach ([$cn, $eu] as $account) {
    foreach (ApiType::daily() as $type) {
        $answer = $api->request($account, $type);
        printf("%s %s %s\n", $account->code, $type->label(), $answer['errorMsg'] ?? 'ok');
    }
}
