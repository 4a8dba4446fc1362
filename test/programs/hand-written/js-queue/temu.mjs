export async function temu(gateway, type, params) {
  const form = new FormData();
  form.set('type', type);
  for (const key of Object.keys(params)) form.set(key, params[key]);
  const body = JSON.stringify(Object.fromEntries(form));
  const res = await fetch(gateway, { method: 'POST', body });
  const out = await res.json();
  if (!out.success) throw new Error(out.errorMsg);
  return out;
}
