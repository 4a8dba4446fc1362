import settings from './settings.json' with { type: 'json' };

export const openApi = async (type, biz) => {
  const [account] = settings.accounts;
  const body = Object.assign({ type }, account.common, biz);
  const res = await fetch(account.gateway, { method: 'post', body: JSON.stringify(body) });
  return (await res.json()).success;
};
