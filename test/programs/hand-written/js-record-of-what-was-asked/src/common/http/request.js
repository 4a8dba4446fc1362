async function withRetry(run, times = 2) {
  for (let round = 0; ; round++) {
    try {
      return await run();
    } catch (error) {
      if (round >= times) throw error;
    }
  }
}

export async function post(url, body) {
  const options = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await withRetry(() => fetch(url, options));
  return response.json();
}
