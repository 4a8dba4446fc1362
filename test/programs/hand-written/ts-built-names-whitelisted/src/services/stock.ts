import { TemuClient } from '../sdk/openapi';
import { HOSTS, ROUTER_PATH } from '../common/settings';

const api = new TemuClient({ apiUrl: ('https://' + HOSTS.cn + ROUTER_PATH), shop: 'cn-shop' });

const apiOf = (ns: string, group: string, rest: string) => `${ns}.${group}.${rest}`;

export async function handleOthers(): Promise<void> {
  await api.request(apiOf('bg', 'marketing', 'activity.list.get'), { skuIds: [1, 2] });
  await api.request(apiOf('bg', 'goods', 'cats.get'), { skuIds: [1, 2] });
  await api.request(apiOf('bg', 'goods', 'migrate'), { catId: 3, language: 'zh' });
}
