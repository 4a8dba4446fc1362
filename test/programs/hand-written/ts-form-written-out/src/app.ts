import { BgClient } from './client';

const shops = [
  { region: 'CN', appKey: 'key-1001', appSecret: 'secret-1001', accessToken: 'token-1001' },
  { region: 'US', appKey: 'key-2002', appSecret: 'secret-2002', accessToken: 'token-2002' },
];

async function main() {
  for (const shop of shops) {
    const client = new BgClient(shop);
    console.log('查询活动列表', typeof (await client.invoke('bg.marketing.activity.list.get', { pageNo: 1 })));
  }
}

main();
