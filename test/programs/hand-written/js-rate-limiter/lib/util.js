exports.sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

exports.chunk = (list, size) => {
  const out = [];
  for (let i = 0; i < list.length; i += size) out.push(list.slice(i, i + size));
  return out;
};
