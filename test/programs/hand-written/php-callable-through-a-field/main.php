<?php

declare(strict_types=1);

foreach (glob(__DIR__ . '/app/*.php') as $file) {
    require_once $file;
}

$pipeline = new App\Pipeline(
    new App\KnownType(),
);
$client = new App\TemuClient($pipeline, App\Region::from(getenv('TEMU_REGION') ?: 'cn'));

foreach ($client->run([
    App\Message::of('bg.goods.edit')->with(productId: 1),
    App\Message::of('bg.goods.photorecommendationcategory.get')->with(imageUrl: 'https://x/1.jpg'),
    App\Message::of('bg.goods.cats.get'),
]) as $type => $ok) {
    echo $type, $ok ? ' ok' : ' failed', PHP_EOL;
}
