// An ERP of one language: a shared client without a name of the platform, services that call it four hops deep, and many files that do not.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const URL = 'https://openapi.kuajingmaihuo.com/openapi/router';

/** `files` in all; `names` calls that name a type, ten to a service. */
export function makeMonorepo(root, { language, files, names: count }, names) {
  const write = (path, text) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const { manifest, shared, service, other } = languages[language];
  write(...manifest);
  for (const [path, text] of shared) write(path, text);
  const services = Math.ceil(count / 10);
  for (let i = 0; i < services; i++)
    write(
      ...service(
        i,
        Array.from({ length: Math.min(10, count - i * 10) }, (_, k) => names[(i * 10 + k) % names.length]),
      ),
    );
  for (let i = services; i < files; i++) write(...other(i));
  execFileSync('git', ['init', '-q'], { cwd: root });
  execFileSync('git', ['add', '-A'], { cwd: root, maxBuffer: 2 ** 28 });
}

const lines = (i, line) => Array.from({ length: 40 }, (_, k) => line(`${i}${k}`)).join('\n');

const languages = {
  typescript: {
    manifest: ['package.json', '{ "name": "erp", "private": true, "type": "module" }\n'],
    shared: [
      ['src/config/gateway.ts', `export const gateway = { url: '${URL}' };\n`],
      [
        'src/http/post.ts',
        "export async function post(url: string, body: object) {\n  return fetch(url, { method: 'POST', body: JSON.stringify(body) });\n}\n",
      ],
      [
        'src/client/sign.ts',
        "import { post } from '../http/post';\nimport { gateway } from '../config/gateway';\nexport async function signed(type: string, data: object) {\n  return post(gateway.url, { ...data, type });\n}\n",
      ],
      [
        'src/client/client.ts',
        "import { signed } from './sign';\nexport class Client {\n  call(type: string, data: object) {\n    return signed(type, data);\n  }\n}\n",
      ],
      [
        'src/client/api.ts',
        "import { Client } from './client';\nconst client = new Client();\nexport const request = (type: string, data: object) => client.call(type, data);\n",
      ],
    ],
    service: (i, types) => [
      `src/services/m${i % 20}/service${i}.ts`,
      `import { request } from '../../client/api';\n${types.map((type, k) => `export const call${k} = (data: object) => request('${type}', data);`).join('\n')}\n`,
    ],
    other: (i) => [
      `src/m${i % 50}/file${i}.ts`,
      `import { get${i} as other } from './file${i + 50}';\nexport class Controller${i} {\n${lines(i, (k) => `  method${k}(id: number) {\n    return other ? id + ${k} : this.method${k}(id);\n  }`)}\n}\nexport const get${i} = () => fetch('https://api.example.com/${i}', { method: 'POST' });\n`,
    ],
  },
  java: {
    manifest: [
      'pom.xml',
      '<project><modelVersion>4.0.0</modelVersion><groupId>erp</groupId><artifactId>erp</artifactId><version>1</version></project>\n',
    ],
    shared: [
      [
        'src/main/java/erp/config/Gateway.java',
        `package erp.config;\npublic class Gateway {\n    public static final String URL = "${URL}";\n}\n`,
      ],
      [
        'src/main/java/erp/http/HttpUtils.java',
        'package erp.http;\nimport java.util.Map;\nimport org.springframework.web.client.RestTemplate;\npublic class HttpUtils {\n    public static String post(String url, Map<String, Object> body) {\n        return new RestTemplate().postForObject(url, body, String.class);\n    }\n}\n',
      ],
      [
        'src/main/java/erp/client/Signer.java',
        'package erp.client;\nimport erp.config.Gateway;\nimport erp.http.HttpUtils;\nimport java.util.Map;\npublic class Signer {\n    public String send(String type, Map<String, Object> params) {\n        params.put("type", type);\n        return HttpUtils.post(Gateway.URL, params);\n    }\n}\n',
      ],
      [
        'src/main/java/erp/client/Client.java',
        'package erp.client;\nimport java.util.Map;\npublic class Client {\n    private final Signer signer = new Signer();\n    public String call(String type, Map<String, Object> params) {\n        return signer.send(type, params);\n    }\n}\n',
      ],
    ],
    service: (i, types) => [
      `src/main/java/erp/service/m${i % 20}/Service${i}.java`,
      `package erp.service.m${i % 20};\nimport erp.client.Client;\nimport java.util.HashMap;\npublic class Service${i} {\n    private final Client client = new Client();\n${types.map((type, k) => `    public String call${k}() {\n        return client.call("${type}", new HashMap<>());\n    }`).join('\n')}\n}\n`,
    ],
    other: (i) => [
      `src/main/java/erp/m${i % 50}/Controller${i}.java`,
      `package erp.m${i % 50};\nimport java.util.Map;\npublic class Controller${i} {\n${lines(i, (k) => `    public int method${k}(Map<String, Integer> items) {\n        return items.get("a") + ${k};\n    }`)}\n}\n`,
    ],
  },
  php: {
    manifest: ['composer.json', '{ "name": "erp/erp", "autoload": { "psr-4": { "App\\\\": "app/" } } }\n'],
    shared: [
      ['app/Config/Gateway.php', `<?php\nnamespace App\\Config;\nclass Gateway\n{\n    public const URL = '${URL}';\n}\n`],
      [
        'app/Http/Sender.php',
        "<?php\nnamespace App\\Http;\nuse GuzzleHttp\\Client;\nclass Sender\n{\n    public function post(string $url, array $body)\n    {\n        return (new Client())->post($url, ['json' => $body]);\n    }\n}\n",
      ],
      [
        'app/Temu/Signer.php',
        "<?php\nnamespace App\\Temu;\nuse App\\Config\\Gateway;\nuse App\\Http\\Sender;\nclass Signer\n{\n    public function send(string $type, array $params)\n    {\n        $params['type'] = $type;\n        return (new Sender())->post(Gateway::URL, $params);\n    }\n}\n",
      ],
      [
        'app/Temu/TemuClient.php',
        '<?php\nnamespace App\\Temu;\nclass TemuClient\n{\n    public function call(string $type, array $params = [])\n    {\n        return (new Signer())->send($type, $params);\n    }\n}\n',
      ],
    ],
    service: (i, types) => [
      `app/Services/M${i % 20}/Service${i}.php`,
      `<?php\nnamespace App\\Services\\M${i % 20};\nuse App\\Temu\\TemuClient;\nclass Service${i}\n{\n${types.map((type, k) => `    public function call${k}(TemuClient $client)\n    {\n        return $client->call('${type}');\n    }`).join('\n')}\n}\n`,
    ],
    other: (i) => [
      `app/M${i % 50}/Controller${i}.php`,
      `<?php\nnamespace App\\M${i % 50};\nclass Controller${i}\n{\n${lines(i, (k) => `    public function method${k}(array $items)\n    {\n        return array_merge($items, ['a' => ${k}]);\n    }`)}\n}\n`,
    ],
  },
};
