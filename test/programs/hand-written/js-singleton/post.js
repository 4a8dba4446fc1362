exports.post = async function post(request) {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), request.timeout);
  try {
    const res = await fetch(request.url, { method: 'POST', body: JSON.stringify(request.payload), signal: controller.signal });
    return await res.json();
  } finally {
    clearTimeout(timer);
  }
};
