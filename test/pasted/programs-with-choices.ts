const ROUTER = 'https://openapi.kuajingmaihuo.com/openapi/router';

/** Path → text of a program that reviews prices for a shop of each kind, beside a name that moved and one that did not; by language. */
type Programs = Readonly<Record<string, Readonly<Record<string, string>>>>;

const byVariable: Programs = {
  javascript: {
    'package.json': '{"main":"main.js"}',
    'client.js': `exports.call = async (type, data) => {
  const answer = await fetch('${ROUTER}', { method: 'POST', body: JSON.stringify({ type, ...data }) });
  return answer.json();
};
`,
    'main.js': `const { call } = require('./client');

const review = (managed) => call('bg.price.review.page.query', { page: 1 });

async function main() {
  await call('bg.goods.add', {});
  await review('semi');
  await review('full');
  await call('bg.order.list.get', {});
}

main();
`,
  },
  typescript: {
    'package.json': '{"main":"dist/main.js"}',
    'tsconfig.json':
      '{"compilerOptions":{"module":"commonjs","target":"es2022","strict":true,"outDir":"dist","rootDir":"src","types":["node"]},"include":["src"]}',
    'src/client.ts': `export async function call(type: string, data: object): Promise<unknown> {
  const answer = await fetch('${ROUTER}', { method: 'POST', body: JSON.stringify({ type, ...data }) });
  return answer.json();
}
`,
    'src/main.ts': `import { call } from './client';

type Shop = { name: string; managedType: 'semi' | 'full' };

function review({ managedType }: Shop): Promise<unknown> {
  return call('bg.price.review.page.query', { page: 1 });
}

async function main(): Promise<void> {
  await call('bg.goods.add', {});
  await review({ name: 'a', managedType: 'semi' });
  await review({ name: 'b', managedType: 'full' });
  await call('bg.order.list.get', {});
}

void main();
`,
  },
  python: {
    'main.py': `import json
from urllib.request import Request, urlopen


def call(type_, data):
    body = json.dumps({"type": type_, **data}).encode()
    with urlopen(Request("${ROUTER}", data=body, headers={"Content-Type": "application/json"})) as answer:
        return json.load(answer)


def review(managed: str):
    return call("bg.price.review.page.query", {"page": 1})


call("bg.goods.add", {})
review("semi")
review("full")
call("bg.order.list.get", {})
`,
  },
  php: {
    'main.php': `<?php
function call(string $type, array $data): void
{
    $curl = curl_init('${ROUTER}');
    curl_setopt($curl, CURLOPT_RETURNTRANSFER, true);
    curl_setopt($curl, CURLOPT_POSTFIELDS, json_encode(['type' => $type] + $data));
    curl_exec($curl);
}

function review(string $managed): void
{
    call('bg.price.review.page.query', ['page' => 1]);
}

call('bg.goods.add', []);
review('semi');
review('full');
call('bg.order.list.get', []);
`,
  },
  go: {
    'go.mod': 'module acme\n\ngo 1.18\n',
    'main.go': `package main

import (
	"bytes"
	"encoding/json"
	"net/http"
)

func call(name string, page int) {
	body, _ := json.Marshal(map[string]interface{}{"type": name, "page": page})
	answer, err := http.Post("${ROUTER}", "application/json", bytes.NewReader(body))
	if err == nil {
		answer.Body.Close()
	}
}

func review(managed string) {
	call("bg.price.review.page.query", 1)
}

func main() {
	call("bg.goods.add", 1)
	review("semi")
	review("full")
	call("bg.order.list.get", 1)
}
`,
  },
  java: {
    'src/main/java/Main.java': `import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

public class Main {
    static void call(String type) throws Exception {
        String body = "{\\"type\\":\\"" + type + "\\"}";
        HttpRequest request = HttpRequest.newBuilder(URI.create("${ROUTER}"))
            .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)).build();
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build().send(request, HttpResponse.BodyHandlers.ofString());
    }

    static void review(String managed) throws Exception {
        call("bg.price.review.page.query");
    }

    public static void main(String[] args) throws Exception {
        call("bg.goods.add");
        review("semi");
        review("full");
        call("bg.order.list.get");
    }
}
`,
  },
};

/** The same programs, with the kind of shop as a member of what the function is handed. */
const byMember: Programs = {
  'typescript, a member': changed(byVariable.typescript, 'src/main.ts', [
    ['review({ managedType }: Shop)', 'review(shop: Shop)'],
    ["call('bg.price.review.page.query', { page: 1 })", "call('bg.price.review.page.query', { page: shop.name.length })"],
  ]),
  'python, an attribute': changed(byVariable.python, 'main.py', [
    ['import json\n', 'import json\nfrom dataclasses import dataclass\n'],
    ['def review(managed: str)', '@dataclass\nclass Shop:\n    shop_type: str\n\n\ndef review(shop: Shop)'],
    ['review("semi")\nreview("full")', 'review(Shop("semi"))\nreview(Shop("full"))'],
  ]),
  'java, a getter': changed(byVariable.java, 'src/main/java/Main.java', [
    [
      'static void review(String managed)',
      'record Shop(String kind) {\n        String getShopType() {\n            return kind;\n        }\n    }\n\n    static void review(Shop shop)',
    ],
    ['review("semi");\n        review("full");', 'review(new Shop("semi"));\n        review(new Shop("full"));'],
  ]),
  'go, a field': changed(byVariable.go, 'main.go', [
    ['func review(managed string)', 'type Shop struct {\n\tShopType string\n}\n\nfunc review(shop *Shop)'],
    ['review("semi")\n\treview("full")', 'review(&Shop{ShopType: "semi"})\n\treview(&Shop{ShopType: "full"})'],
  ]),
  'php, a field of the object': changed(byVariable.php, 'main.php', [
    [
      "function review(string $managed): void\n{\n    call('bg.price.review.page.query', ['page' => 1]);\n}",
      "class Shop\n{\n    public function __construct(public string $shopType)\n    {\n    }\n}\n\nclass Review\n{\n    private Shop $shop;\n\n    public function __construct(Shop $shop)\n    {\n        $this->shop = $shop;\n    }\n\n    public function run(): void\n    {\n        call('bg.price.review.page.query', ['page' => 1]);\n    }\n}",
    ],
    ["review('semi');\nreview('full');", "(new Review(new Shop('semi')))->run();\n(new Review(new Shop('full')))->run();"],
  ]),
};

function changed(
  files: Readonly<Record<string, string>> | undefined,
  path: string,
  changes: readonly (readonly [from: string, to: string])[],
): Readonly<Record<string, string>> {
  const text = changes.reduce((all, [from, to]) => {
    if (!all.includes(from)) throw new Error(`${path} has no ${from}`);
    return all.replace(from, to);
  }, files?.[path] ?? '');
  return { ...files, [path]: text };
}

export const programs: Programs = { ...byVariable, ...byMember };

/**
 * Path → text of a program whose own map, or own test of names, knows some new names but not those that its requests get; by language. It chooses a key beside
 * the URL: a choice of the URL alone has the router behind it, and is no question.
 */
export const ownRouting: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  javascript: {
    'package.json': '{"main":"main.js"}',
    'main.js': `const CN = '${ROUTER}';
const PARTNER = 'https://openapi-b-partner.temu.com/openapi/router';

function gatewayOf(type) {
  return type.startsWith('temu.') ? { url: PARTNER, key: 'pa' } : { url: CN, key: 'cn' };
}

async function call(type, data) {
  const { url, key } = gatewayOf(type);
  await fetch(url, { method: 'POST', body: JSON.stringify({ type, app_key: key, ...data }) });
}

async function main() {
  await call('bg.goods.image.upload', {});
  await call('temu.goods.list.get', {});
  await call('bg.order.list.get', {});
}

main();
`,
  },
  python: {
    'main.py': `import json
from urllib.request import Request, urlopen

CN = "${ROUTER}"
PARTNER = "https://openapi-b-partner.temu.com/openapi/router"


def gateway_of(type_):
    return (PARTNER, "pa") if type_.startswith("temu.") else (CN, "cn")


def call(type_, data):
    url, key = gateway_of(type_)
    body = json.dumps({"type": type_, "app_key": key, **data}).encode()
    with urlopen(Request(url, data=body, headers={"Content-Type": "application/json"})) as answer:
        return json.load(answer)


call("bg.goods.image.upload", {})
call("temu.goods.list.get", {})
call("bg.order.list.get", {})
`,
  },
  java: {
    'src/main/java/Main.java': `import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

public class Main {
    static final Map<String, String> SERVED_BY = new HashMap<>();

    static {
        SERVED_BY.put("bg.order.list.get", "cn");
        SERVED_BY.put("bg.goods.image.upload", "cn");
        SERVED_BY.put("temu.goods.list.get", "pa");
    }

    static void call(String type) throws Exception {
        String url = "pa".equals(SERVED_BY.get(type)) ? "https://openapi-b-partner.temu.com/openapi/router" : "${ROUTER}";
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString("{\\"type\\":\\"" + type + "\\"}")).build();
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build().send(request, HttpResponse.BodyHandlers.ofString());
    }

    public static void main(String[] args) throws Exception {
        call("bg.goods.image.upload");
        call("temu.goods.list.get");
        call("bg.order.list.get");
    }
}
`,
  },
};
