import { expect, test } from 'vitest';
import { CN, pairsOf, project, US } from './project.js';

const component = `<?php
namespace app\\components;
use yii\\base\\Component;
use yii\\httpclient\\Client;
class Temu extends Component
{
    public $gateway;
    public $appKey = 'k';
    private $_client;
    public function init() { parent::init(); $this->_client = new Client(); }
    public function call($type, $params = [])
    {
        return $this->_client->createRequest()->setMethod('POST')->setUrl($this->gateway)->setData(array_merge($params, ['type' => $type]))->send();
    }
}
`;

const config = (beside: string): string => `<?php
$params = require __DIR__ . '/params.php';
$config = [
    'id' => 'erp',
    'components' => [
        'temu' => ['class' => 'app\\components\\Temu', 'gateway' => $params['gateway']],
        ${beside}
    ],
];
return $config;
`;

const us = `'temuUs' => ['class' => \\app\\components\\Temu::class, 'gateway' => '${US}'],`;

const controller = `<?php
namespace app\\commands;
use Yii;
class GoodsController extends \\yii\\console\\Controller
{
    public function actionSync()
    {
        Yii::$app->temu->call('bg.goods.add');
        return Yii::$app->get('temuUs')->call('bg.mall.info.get');
    }
}
`;

const files = {
  'config/params.php': `<?php\nreturn ['gateway' => '${CN}'];\n`,
  'components/Temu.php': component,
  'commands/GoodsController.php': controller,
};

test('a component of Yii is an object of its class with what the configuration sets', async () => {
  const one = await project({ ...files, 'config/web.php': config(us) });
  expect(pairsOf(one)).toEqual(['bg.goods.add cn', 'bg.mall.info.get us']);
});

test('of two configurations either may be the one that runs', async () => {
  const one = await project({
    ...files,
    'config/web.php': config(us),
    'config/console.php': config(us).replace("$params['gateway']", `'${US}'`),
  });
  expect([...new Set(pairsOf(one))]).toEqual(['bg.goods.add cn', 'bg.goods.add us', 'bg.mall.info.get us']);
});

test('a component whose class is not in sight is unknown', async () => {
  const { 'components/Temu.php': _, ...others } = files;
  expect(pairsOf(await project({ ...others, 'config/web.php': config(us) }))).toEqual([]);
});

test('what another file puts over a component may be its gateway', async () => {
  const over = `<?php\nreturn ['components' => ['temu' => ['gateway' => '${US}']]];\n`;
  const one = await project({ ...files, 'config/web.php': config(us), 'config/main-local.php': over });
  expect([...new Set(pairsOf(one))]).toEqual(['bg.mall.info.get us', '~bg.goods.add cn', '~bg.goods.add us']);
  const unset = config(us).replace(`, 'gateway' => $params['gateway']`, '');
  const alone = await project({ ...files, 'config/web.php': unset, 'config/main-local.php': over });
  expect([...new Set(pairsOf(alone))]).toEqual(['bg.mall.info.get us', '~bg.goods.add us']);
});
