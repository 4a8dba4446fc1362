import { expect, test } from 'vitest';
import type { Report } from '../../src/model/index.js';
import { folderWith, runBin } from '../safety/bin.js';
import { newlySaid } from './compilers.js';
import { offeredBy } from './offered.js';
import { putChoice, putIn, type Texts } from './put-in.js';

const ROUTER = 'https://openapi.kuajingmaihuo.com/openapi/router';

/** Programs of languages for which the suite has no compiler, with a question about a shop and a test of names. */
const programs = {
  'Client.cs': `using System.Net.Http;
class Client {
  HttpClient http = new HttpClient();
  async Task Send(string type) { await http.PostAsJsonAsync("${ROUTER}", new { type = type }); }
  void All(Shop shop) {
    Send("bg.goods.add");
    Send("bg.price.review.page.query");
  }
  static bool IsNew(string type) { return type.StartsWith("bg."); }
}
`,
  'Client.kt': `class Client {
  val rest = RestTemplate()
  fun send(type: String) { rest.postForObject("${ROUTER}", mapOf("type" to type), String::class.java) }
  fun all(shop: Shop) {
    send("bg.goods.add")
    send("bg.price.review.page.query")
  }
  fun isNew(type: String): Boolean = type.startsWith("bg.")
}
`,
  'client.rb': `def send_it(type)
  HTTParty.post("${ROUTER}", body: { type: type })
end

def all(shop)
  send_it("bg.goods.add")
  send_it("bg.price.review.page.query")
end
`,
} as const;

test.each(Object.entries(programs))('%s: what the report offers to paste is read by the language’s grammar', async (path, text) => {
  const run = await runBin(folderWith({ [path]: text }), ['-d', '--reporter', 'json']);
  const report: Report = JSON.parse(run.stdout);
  const offered = offeredBy(report);
  expect(offered.map(({ label }) => label)).toContain('by-shop');
  const texts: Texts = new Map([[path, text]]);
  for (const one of offered)
    expect(newlySaid(texts, one.label === 'by-shop' ? putChoice(texts, one) : putIn(texts, one.text)), one.text).toEqual([]);
  // The grammar refuses what is no code of the language.
  expect(newlySaid(texts, new Map([[path, `${text}) = {[ "`]]))).not.toEqual([]);
});
