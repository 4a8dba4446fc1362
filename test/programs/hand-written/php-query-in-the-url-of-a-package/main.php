<?php

require __DIR__ . '/vendor/autoload.php';

class Any
{
    private $name;

    public function __construct($name)
    {
        $this->name = $name;
    }

    public function fields()
    {
        return ['page' => 2, 'type' => $this->name];
    }
}

$platform = new Acme\Temu\OpenPlatform('k', 's');
$add = new Acme\Temu\Request\GoodsAdd();
$add->setName('水杯 & 盖');
echo json_encode($platform->run($add, 't')), "\n";
echo json_encode($platform->run(new Acme\Temu\Request\Cats())), "\n";
foreach (file(__DIR__ . '/jobs.dat', FILE_IGNORE_NEW_LINES) as $name) {
    echo json_encode($platform->run(new Any($name))), "\n";
}
