exports.fill = (u, params) => { for (const [k, v] of Object.entries(params)) u.searchParams.set(k, v); return u; };
