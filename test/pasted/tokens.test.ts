import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/index.js';
import { checklistText } from '../../src/report/message.js';
import { repository } from '../command/place.js';
import { putIn, type Texts } from './put-in.js';

const ROUTER = 'https://openapi.kuajingmaihuo.com/openapi/router';

const client = `import { post } from 'axios';
export const send = (type: string, data: object) => post('${ROUTER}', { type, access_token: process.env.TOKEN, ...data });
`;
const callers = `import { send } from './client.js';
export const add = () => send('bg.goods.add', {});
export const list = () => send('bg.order.list.get', {});
`;
const shop = { 'package.json': '{"type":"module"}', 'src/client.ts': client, 'src/goods.ts': callers };

function tokensIn({ checklist }: Report): readonly (string | null)[] {
  return checklist.flatMap(({ what, patch }) => (what === 'token-by-type' ? [patch] : []));
}

function textsOf({ checklist }: Report): readonly string[] {
  return checklist.flatMap((item) => (item.what === 'token-by-type' ? [checklistText(item, 'en')] : []));
}

describe('the lines that pick a token by type', () => {
  test('stand on the lines that they name where the import comes in right above the request', async () => {
    const at = repository(shop);
    const [patch] = tokensIn(await at.report('.'));
    const texts: Texts = new Map([['src/client.ts', at.read('src/client.ts')]]);
    expect(
      putIn(texts, patch ?? '')
        .get('src/client.ts')
        ?.split('\n')
        .slice(0, 3),
    ).toEqual([
      "import { post } from 'axios';",
      "import { temuGateway } from './temu-gateway.js';",
      "import { isTemuPartnerType } from './temu-gateway.js';",
    ]);
    expect(patch).toMatch(/^- export const send/m);
    expect(patch).not.toMatch(/^- import/m);
  });

  test('wait for the run that routes the client: nothing makes their module before', async () => {
    const at = repository(shop);
    expect(tokensIn(await at.report('src/goods.ts -d'))).toEqual([]);
    at.git('checkout', '-q', '-b', 'feature');
    at.write('src/goods.ts', `${callers}// changed\n`);
    expect(tokensIn(await at.report('. -d --changed main'))).toEqual([]);
    expect(tokensIn(await at.report('. -d'))).toHaveLength(1);
    await at.run('. --allow-dirty');
    expect(tokensIn(await at.report('src/goods.ts -d'))).toHaveLength(1);
  });

  test('ask a getter for the type, as the router does', async () => {
    const at = repository({
      'src/Client.java': `import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.client.RestTemplate;

public class Client {
    enum Api {
        ADD("bg.goods.add"), MALL("bg.mall.info.get");

        private final String type;

        Api(String type) {
            this.type = type;
        }

        String getType() {
            return type;
        }
    }

    String send(Api api, Map<String, Object> params, Shop shop) {
        Map<String, Object> body = new TreeMap<>(params);
        body.put("type", api.getType());
        body.put("access_token", shop.getAccessToken());
        return new RestTemplate().postForObject("${ROUTER}", body, String.class);
    }

    String add(Shop shop) {
        return send(Api.ADD, Map.of(), shop) + send(Api.MALL, Map.of(), shop);
    }
}
`,
    });
    const [patch] = tokensIn(await at.report('.'));
    expect(patch).toContain(
      '+         body.put("access_token", TemuGateway.isTemuPartnerType(api.getType()) ? (System.getenv("TEMU_PARTNER_ACCESS_TOKEN") != null ? System.getenv("TEMU_PARTNER_ACCESS_TOKEN") : shop.getAccessToken()) : shop.getAccessToken());',
    );
    const texts: Texts = new Map([['src/Client.java', at.read('src/Client.java')]]);
    expect(putIn(texts, patch ?? '').get('src/Client.java')).toContain('isTemuPartnerType(api.getType())');
  });

  test('ask the class that the router stands in, where the project has a TemuGateway of its own, in PHP', async () => {
    const gateway = `<?php
class TemuGateway
{
    public function call(string $type, array $biz, string $token)
    {
        $ch = curl_init('${ROUTER}');
        curl_setopt($ch, CURLOPT_POSTFIELDS, json_encode($biz + ['type' => $type, 'access_token' => $token]));
        return curl_exec($ch);
    }
}
(new TemuGateway())->call('bg.goods.add', [], getenv('TOKEN'));
(new TemuGateway())->call('bg.mall.info.get', [], getenv('TOKEN'));
`;
    const at = repository({ 'src/TemuGateway.php': gateway });
    const [patch] = tokensIn(await at.report('.'));
    expect(at.read('src/TemuGateway.php').toString()).toContain('curl_init(TemuGatewayRouter::temuGateway($type, ');
    expect(patch).toContain("'access_token' => (TemuGatewayRouter::isTemuPartnerType($type) ? ");
  });

  test('read the token of each shop beside its own, and do not send one token for all of them', async () => {
    const perShop = client
      .replace('(type: string, data: object)', '(shop: { token: string }, type: string, data: object)')
      .replace('process.env.TOKEN', 'shop.token');
    const at = repository({ ...shop, 'src/client.ts': perShop, 'src/goods.ts': callers.replaceAll("send('", "send({ token: 't' }, '") });
    const report = await at.report('.');
    expect(tokensIn(report)[0]).toContain(
      'isTemuPartnerType(type) ? ((shop as { partnerToken?: string }).partnerToken ?? shop.token) : shop.token',
    );
    expect(textsOf(report)[0]).toContain("Keep the partner's token of each shop beside its own, as partnerToken");
  });

  test('read a key of a dict, in Python', async () => {
    const call = `import requests\n\n\ndef call(shop, type_, data):\n    body = {"type": type_, "access_token": shop["access_token"], **data}\n    return requests.post("${ROUTER}", json=body)\n\n\ndef add(shop):\n    call(shop, "bg.goods.add", {})\n    call(shop, "bg.order.list.get", {})\n`;
    const at = repository({ 'client.py': call });
    const [patch] = tokensIn(await at.report('.'));
    expect(patch).toContain(
      '"access_token": (shop.get("partner_access_token") or shop["access_token"]) if is_temu_partner_type(type_) else shop["access_token"]',
    );
  });

  test('do not repeat a token that stands in the code, which no report shows', async () => {
    const written = `import { post } from 'axios';
export const send = (type: string, data: object) => {
  const body = {
    type,
    access_token: 'upsk9qjwxr3mmhvzbl0t5cdnf2ke7ya6',
    ...data,
  };
  return post('${ROUTER}', body);
};
`;
    const at = repository({ ...shop, 'src/client.ts': written });
    const [patch] = tokensIn(await at.report('.'));
    expect(patch).toContain(
      '+   body.access_token = isTemuPartnerType(type) ? (process.env.TEMU_PARTNER_ACCESS_TOKEN ?? body.access_token) : body.access_token;',
    );
    expect(patch).not.toContain('redacted');
  });

  test('are not there where such a token stands inside the request; what to do is said in words', async () => {
    const at = repository({ ...shop, 'src/client.ts': client.replace('process.env.TOKEN', "'upsk9qjwxr3mmhvzbl0t5cdnf2ke7ya6'") });
    const report = await at.report('.');
    expect(tokensIn(report)).toEqual([null]);
    expect(textsOf(report)[0]).toContain('Where it is given, ask isTemuPartnerType');
  });

  test('come again with every report until they are in, where the router is required', async () => {
    const common = client
      .replace(/^import.*$/m, "const { post } = require('axios');")
      .replace(/^export const send = \(.*\) =>/m, 'exports.send = (type, data) =>');
    const called = callers.replace(/^import.*$/m, "const { send } = require('./client');").replace(/^export const (\w+)/gm, 'exports.$1');
    const at = repository({ 'package.json': '{}', 'src/client.js': common, 'src/goods.js': called });
    const [first] = tokensIn(await at.report('.'));
    expect(first).toContain("+ const { isTemuPartnerType } = require('./temu-gateway');");
    expect(tokensIn(await at.report('. -d --allow-dirty'))).toEqual([first]);
  });

  test('need no import in a file that holds the router itself', async () => {
    const router = 'def is_temu_partner_type(type_):\n    return False\n\n\ndef temu_gateway(type_, url):\n    return url\n';
    const call = `def call(type, data):\n    body = dict(type=type, access_token=os.environ["TOKEN"], **data)\n    return requests.post(temu_gateway(type, "${ROUTER}"), json=body)\n`;
    const at = repository({ 'client.py': `import os\nimport requests\n\n\n${router}\n\n${call}\n\ncall("temu.goods.add", {})\n` });
    const [patch] = tokensIn(await at.report('. -d'));
    expect(patch).toContain('if is_temu_partner_type(type) else os.environ["TOKEN"]');
    expect(patch).not.toContain('import');
  });

  test('are offered where a text is put together, but not for the key of a cache', async () => {
    const java = `package acme;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
public class Client {
    private final String token = System.getenv("TOKEN");
    public String call(String type) throws Exception {
        String shop = Cache.get("access_token:" + type);
        String body = "{\\"type\\":\\"" + type + "\\",\\"access_token\\":\\"" + token + "\\"}";
        HttpRequest request = HttpRequest.newBuilder(URI.create("${ROUTER}")).POST(HttpRequest.BodyPublishers.ofString(body)).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
    public void all() throws Exception { call("bg.goods.add"); call("bg.order.list.get"); }
}
`;
    const at = repository({ 'src/main/java/acme/Client.java': java });
    const tokens = tokensIn(await at.report('. -d'));
    expect(tokens).toHaveLength(1);
    expect(tokens[0]).toContain(
      '\\"" + (TemuGateway.isTemuPartnerType(type) ? (System.getenv("TEMU_PARTNER_ACCESS_TOKEN") != null ? System.getenv("TEMU_PARTNER_ACCESS_TOKEN") : token) : token) + "\\"}";',
    );
  });
});
