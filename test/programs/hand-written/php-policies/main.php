<?php

spl_autoload_register(function (string $class): void {
    require __DIR__ . '/src/' . str_replace('\\', '/', substr($class, strlen('Price\\'))) . '.php';
});

use Price\FullManagedPolicy;
use Price\Reviewer;
use Price\SemiManagedPolicy;

$full = new Reviewer(new FullManagedPolicy('full-token'));
$full->page();
$full->accept(51);

$semi = new Reviewer(new SemiManagedPolicy('semi-token'));
$semi->page();
$semi->accept(52);
