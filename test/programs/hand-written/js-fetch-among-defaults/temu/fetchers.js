export const withLogging = (fetcher) => async (url, init) => {
  const started = Date.now();
  const response = await fetcher(url, init);
  console.log(String(url), response.status, Date.now() - started);
  return response;
};

export const withRetry = (fetcher, times) => async (url, init) => {
  let last;
  for (let i = 0; i < times; i++) {
    try {
      return await fetcher(url, init);
    } catch (error) {
      last = error;
    }
  }
  throw last;
};
