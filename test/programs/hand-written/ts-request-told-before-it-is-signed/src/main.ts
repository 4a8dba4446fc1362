import { dispatch } from './dispatch';
import type { Region } from './region';

async function pull(region: Region) {
  await dispatch(region, { kind: 'goods.pull', page: 1 });
  await dispatch(region, { kind: 'mall.info' });
}

const regions: Region[] = JSON.parse('["cn", "eu"]');
(async () => {
  for (const region of regions) await pull(region);
})();
