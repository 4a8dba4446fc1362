import type { Language } from '../../model/index.js';
import { arg, args, chain, client, made, type OwnBase, of } from './client.js';

const languages: readonly Language[] = ['php'];

const ownBase: OwnBase = { text: "(string) %->getConfig('base_uri')", when: 'unnamed' };

export const ofPhp = of(languages, [
  client('curl', /^curl_init$/, {
    body: [{ at: 'option', name: 'CURLOPT_POSTFIELDS', handle: 'given' }],
    onlyWith: { at: 'given', index: 0 },
  }),
  client('curl', /^curl_setopt$/, {
    url: [arg(2)],
    body: [{ at: 'option', name: 'CURLOPT_POSTFIELDS', handle: 'handed' }],
    onlyWith: { at: 'name', index: 1, name: 'CURLOPT_URL' },
  }),
  client('curl', /^curl_setopt_array$/, {
    url: [arg(1, 'CURLOPT_URL')],
    body: [arg(1, 'CURLOPT_POSTFIELDS'), { at: 'option', name: 'CURLOPT_POSTFIELDS', handle: 'handed' }],
    onlyWith: { at: 'key', index: 1, key: 'CURLOPT_URL' },
  }),
  client('guzzle', /^(?:(?:GuzzleHttp\.)?Client|ClientFactory\(\)\.create)\(\)\.(?:post|get|put|patch|postAsync|getAsync)$/, {
    base: [arg(1, 'base_uri'), ...made(/^(?:Client|create)$/, arg(0, 'base_uri'))],
    body: args(1, 'form_params', 'json', 'body', 'query'),
    option: { index: 1, key: 'base_uri' },
    ownBase,
  }),
  client('guzzle', /^(?:(?:GuzzleHttp\.)?Client(?:Interface)?|ClientFactory\(\)\.create)\(\)\.(?:request|requestAsync)$/, {
    url: [arg(1)],
    base: [arg(2, 'base_uri'), ...made(/^(?:Client|create)$/, arg(0, 'base_uri'))],
    body: args(2, 'form_params', 'json', 'body', 'query'),
    option: { index: 2, key: 'base_uri' },
    ownBase,
  }),
  client('laravel', /^Http(?:\.\w+\(\))*\.(?:post|get|put)$/, {
    base: [chain(/^baseUrl$/)],
    takesWhole: true,
    body: [arg(1), chain(/^with(?:Body|QueryParameters)$/)],
  }),
  client('symfony', /^HttpClient(?:Interface|\.create(?:ForBaseUri)?)\(\)(?:\.withOptions\(\))?\.request$/, {
    url: [arg(1)],
    base: [
      arg(2, 'base_uri'),
      ...made(/^withOptions$/, arg(0, 'base_uri')),
      ...made(/^createForBaseUri$/, arg(0)),
      ...made(/^create$/, arg(0, 'base_uri')),
    ],
    body: args(2, 'json', 'body', 'query'),
    option: { index: 2, key: 'base_uri' },
  }),
  client('yii', /^(?:yii\.httpclient\.)?Client\(\)\.createRequest\(\)(?:\.\w+\(\))*\.setUrl$/, {
    base: made(/^Client$/, arg(0, 'baseUrl')),
    keepsBase: 'baseUrl',
    begins: /^createRequest$/,
    body: [chain(/^set(?:Data|Content)$/)],
  }),
  // The client itself begins a request whose method and URL are told in one call.
  client('yii', /^yii\.httpclient\.Client\(\)\.(?:post|get|put|patch)$/, {
    base: made(/^Client$/, arg(0, 'baseUrl')),
    keepsBase: 'baseUrl',
    body: [arg(1), chain(/^set(?:Data|Content)$/)],
  }),
  client('curl', /^(?:Magento\.Framework\.HTTP\.Client\.)?Curl\(\)\.(?:post|get)$/, { body: [arg(1)] }),
  client('easyswoole', /^(?:EasySwoole\.HttpClient\.)?HttpClient$/, {
    body: [chain(/^(?:post(?:Json|Xml)?|put|patch)$/)],
    onlyWith: { at: 'given', index: 0 },
  }),
  client('PSR-17', /(?:^|\.)(?:RequestFactoryInterface|RequestFactory|HttpFactory|Psr17Factory)\(\)\.createRequest$/, {
    url: [arg(1)],
    body: [chain(/^withBody$/)],
    setLater: { url: /^withUri$/, body: /^withBody$/ },
  }),
  client('wordpress', /^wp_(?:safe_)?remote_(?:post|request|get)$/, { body: args(1, 'body') }),
  client('file_get_contents', /^file_get_contents$/, { body: [{ at: 'context', index: 2, wrapper: 'http', key: 'content' }] }),
]);
