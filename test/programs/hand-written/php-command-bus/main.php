<?php

require_once __DIR__ . '/src/Commands.php';
require_once __DIR__ . '/src/TemuGateway.php';
require_once __DIR__ . '/src/CommandBus.php';

$bus = new CommandBus(new TemuGateway());

$bus->dispatch(new UpdateStock(10001, 88));
$bus->dispatch(new AddRoute(10001, 'WH-1'));
$bus->dispatch(new ConfirmShipment('PO-1', 'SF123'));
$bus->dispatch(new QueryCategoryMust(2300));

foreach ($bus->log() as $line) {
    echo $line, "\n";
}
